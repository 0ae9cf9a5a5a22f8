/*
 * reeve-launch PROGRAM ARGUMENT...: becomes PROGRAM, which inherits a datagram socket that is connected to systemd's
 * notification socket; REEVE_NOTIFY_FD has its number. Node.js cannot make such a socket, but it can write to one, and
 * since the process stays the same one systemd takes its word without `NotifyAccess=all`.
 *
 * Without NOTIFY_SOCKET, or when it leads nowhere, the program is started all the same and has nobody to notify.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

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

int main(int argc, char **argv) {
  if (argc < 2) {
    fputs("Usage: reeve-launch PROGRAM ARGUMENT...\n", stderr);
    return 2;
  }
  const char *path = getenv("NOTIFY_SOCKET");
  int fd = path == NULL ? -1 : connect_to(path);
  if (fd >= 0) {
    char number[16];
    snprintf(number, sizeof number, "%d", fd);
    setenv("REEVE_NOTIFY_FD", number, 1);
  }
  unsetenv("NOTIFY_SOCKET");
  execv(argv[1], argv + 1);
  fprintf(stderr, "reeve-launch: cannot start %s: %s\n", argv[1], strerror(errno));
  return 127;
}
