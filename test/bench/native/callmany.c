/* Starts a program many times, one after the other, and prints the microseconds that each took from spawn to exit. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static long long now_us(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000LL + now.tv_nsec / 1000;
}

int main(int argc, char **argv) {
  posix_spawn_file_actions_t actions;
  int count, i;
  if (argc < 3) return 2;
  count = atoi(argv[1]);
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  for (i = 0; i < count; i++) {
    pid_t child;
    int status;
    long long started = now_us();
    if (posix_spawnp(&child, argv[2], &actions, NULL, argv + 2, environ) != 0) return 1;
    if (waitpid(child, &status, 0) != child || status != 0) return 1;
    printf("%lld\n", now_us() - started);
  }
  return 0;
}
