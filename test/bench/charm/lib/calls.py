"""Calls a program many times, as a Python operator does, and prints the microseconds of each call."""

import subprocess
import sys
import time

for _ in range(int(sys.argv[1])):
    begun = time.perf_counter()
    subprocess.run(sys.argv[2:], stdout=subprocess.PIPE, check=True)
    print(round((time.perf_counter() - begun) * 1e6))
