/*
 * Says when it started, in microseconds of CLOCK_MONOTONIC. Without an argument it prints that and ends: an action.
 * With a file it appends that and its pid, then waits: a service.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

int main(int argc, char **argv) {
  struct timespec now;
  char line[64];
  int fd = 1, length;
  clock_gettime(CLOCK_MONOTONIC, &now);
  length = snprintf(line, sizeof line, "%lld %d\n", now.tv_sec * 1000000LL + now.tv_nsec / 1000, (int)getpid());
  if (argc > 1) fd = open(argv[1], O_WRONLY | O_CREAT | O_APPEND, 0644);
  if (fd < 0 || write(fd, line, length) != length) return 1;
  if (argc == 1) return 0;
  close(fd);
  for (;;) pause();
}
