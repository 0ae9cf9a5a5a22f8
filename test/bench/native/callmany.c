/*
 * Starts a program many times, one after the other, and prints the microseconds that each took from spawn to exit.
 * NUMBER at the end of an argument is which call it is, from 1 on. A first word `!` says that the program must fail.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static long long now_us(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000LL + now.tv_nsec / 1000;
}

/* The argument that ends with NUMBER gets this number there. */
static void number(char **words, int value) {
  static char text[256], *at, **found;
  if (!at)
    for (; *words && !at; words++)
      if ((at = strstr(*words, "NUMBER")) && at - *words < 200) {
        memcpy(text, *words, at - *words);
        at = text + (at - *words);
        found = words;
      }
  if (!at) return;
  sprintf(at, "%d", value);
  *found = text;
}

int main(int argc, char **argv) {
  posix_spawn_file_actions_t actions;
  int count, fails, i;
  char **words = argv + 2;
  if (argc < 3) return 2;
  count = atoi(argv[1]);
  fails = !strcmp(*words, "!");
  words += fails;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  for (i = 0; i < count; i++) {
    pid_t child;
    int status;
    long long started;
    number(words, i + 1);
    started = now_us();
    if (posix_spawnp(&child, *words, &actions, NULL, words, environ) != 0) return 1;
    if (waitpid(child, &status, 0) != child || (status != 0) != fails) return 1;
    printf("%lld\n", now_us() - started);
  }
  return 0;
}
