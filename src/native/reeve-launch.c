/*
 * reeve-launch [--revisions FOLDER] PROGRAM ARGUMENT...: becomes PROGRAM, which inherits a datagram socket that is
 * connected to systemd's notification socket; REEVE_NOTIFY_FD has its number. Node.js cannot make such a socket, but it
 * can write to one, and since the process stays the same one systemd takes its word without `NotifyAccess=all`.
 *
 * Without NOTIFY_SOCKET, or when it leads nowhere, the program is started all the same and has nobody to notify.
 *
 * FOLDER may hold other revisions of the program (src/core/upgrade/revisions.ts), each in a folder that a link names:
 * `trial` is started once, and is then called `tried`; else `current`; else, and when that cannot be started, PROGRAM itself.
 * A revision on trial is killed by the kernel after TRIAL_SECONDS unless it has said by then that it is well: the alarm
 * is of the process and stays over execve, so the revision itself need not work for that.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/* Less than a minute, with the start of what ran before. */
#define TRIAL_SECONDS 40

/* The connected socket, or -1. It does not block: a daemon never waits for its manager. */
static int connect_to(const char *path) {
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  size_t bytes = strlen(path);
  if (bytes < 2 || bytes >= sizeof address.sun_path || (path[0] != '/' && path[0] != '@')) return -1;
  memcpy(address.sun_path, path, bytes);
  if (path[0] == '@') address.sun_path[0] = '\0';
  int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
  if (fd < 0) return -1;
  if (connect(fd, (struct sockaddr *)&address, offsetof(struct sockaddr_un, sun_path) + (socklen_t)bytes) == 0) return fd;
  close(fd);
  return -1;
}

static void inherit_manager(void) {
  const char *path = getenv("NOTIFY_SOCKET");
  int fd = path == NULL ? -1 : connect_to(path);
  if (fd >= 0) {
    char number[16];
    snprintf(number, sizeof number, "%d", fd);
    setenv("REEVE_NOTIFY_FD", number, 1);
  }
  unsetenv("NOTIFY_SOCKET");
}

/* What the link says when it names one of the two folders, else NUL. */
static char slot_of(int folder, const char *link) {
  char text[3];
  ssize_t length = readlinkat(folder, link, text, sizeof text);
  return length == 1 && (text[0] == 'a' || text[0] == 'b') ? text[0] : '\0';
}

/* Uses the trial up, durably, before anything of it runs: a power cut in the middle of it is its end too. */
static char take_trial(int folder) {
  char slot = slot_of(folder, "trial");
  if (slot == '\0') return '\0';
  return renameat(folder, "trial", folder, "tried") == 0 && fsync(folder) == 0 ? slot : '\0';
}

/* Returns when this revision cannot be started. */
static void start_revision(const char *folder, char slot, const char *name, char **argv) {
  char program[PATH_MAX];
  if (snprintf(program, sizeof program, "%s/%c/bin/%s", folder, slot, name) >= (int)sizeof program) return;
  setenv("REEVE_REVISION", (char[]){ slot, '\0' }, 1);
  execv(program, argv);
  fprintf(stderr, "reeve-launch: cannot start %s: %s\n", program, strerror(errno));
}

static void start_newest(const char *folder, const char *name, char **argv) {
  int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  char trial = take_trial(fd);
  if (trial != '\0') {
    alarm(TRIAL_SECONDS);
    start_revision(folder, trial, name, argv);
    alarm(0);
  }
  char current = slot_of(fd, "current");
  if (current != '\0') start_revision(folder, current, name, argv);
  close(fd);
}

int main(int argc, char **argv) {
  const char *folder = NULL;
  if (argc > 2 && strcmp(argv[1], "--revisions") == 0) {
    folder = argv[2];
    argc -= 2;
    argv += 2;
  }
  if (argc < 2) {
    fputs("Usage: reeve-launch [--revisions FOLDER] PROGRAM ARGUMENT...\n", stderr);
    return 2;
  }
  inherit_manager();
  unsetenv("REEVE_REVISION");
  if (folder != NULL) {
    const char *slash = strrchr(argv[1], '/');
    setenv("REEVE_REVISIONS", folder, 1);
    start_newest(folder, slash == NULL ? argv[1] : slash + 1, argv + 1);
    unsetenv("REEVE_REVISION");
  }
  execv(argv[1], argv + 1);
  fprintf(stderr, "reeve-launch: cannot start %s: %s\n", argv[1], strerror(errno));
  return 127;
}
