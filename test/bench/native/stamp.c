/* A service that says when it started: appends CLOCK_REALTIME in microseconds and its pid to the file, then waits. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

int main(int argc, char **argv) {
  struct timespec now;
  char line[64];
  int fd, length;
  if (argc != 2) return 2;
  clock_gettime(CLOCK_REALTIME, &now);
  length = snprintf(line, sizeof line, "%lld %d\n", now.tv_sec * 1000000LL + now.tv_nsec / 1000, (int)getpid());
  fd = open(argv[1], O_WRONLY | O_CREAT | O_APPEND, 0644);
  if (fd < 0 || write(fd, line, length) != length) return 1;
  close(fd);
  for (;;) pause();
}
