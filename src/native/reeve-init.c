/*
 * reeve-init PROGRAM ARGUMENT...: the first process of a container. It starts the program, hands it every signal that it gets itself,
 * reaps whoever loses its parent, which Node.js cannot, and ends as the program ended. The kernel then ends the container.
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

/* 128 + signal, as shells say it. */
static int code_of(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int argc, char **argv) {
  if (argc < 2) return 64;
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, &before);
  pid_t program = fork();
  if (program == 0) {
    sigprocmask(SIG_SETMASK, &before, NULL);
    execv(argv[1], argv + 1);
    perror(argv[1]);
    _exit(127);
  }
  if (program < 0) return 71;
  for (;;) {
    int signal = sigwaitinfo(&all, NULL), status;
    if (signal > 0 && signal != SIGCHLD) kill(program, signal);
    for (pid_t pid; (pid = waitpid(-1, &status, WNOHANG)) > 0;)
      if (pid == program) return code_of(status);
  }
}
