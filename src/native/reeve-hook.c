/*
 * reeve-hook: every hook tool of a charm. The name that it is called by is the tool (`config-get`, a link to this
 * program), or its first argument when it is called `reeve-hook`. It understands nothing of any tool: it carries the
 * call to the agent, does for the agent what only the caller may do (read its stdin, read and write its files), and
 * prints the answer.
 *
 * Protocol, over the unix socket JUJU_AGENT_SOCKET_ADDRESS: frames of a 4-byte big-endian length of the payload, a
 * 1-byte type and the payload. One connection is one call.
 *
 *   client to agent
 *     C  the call: tool, directory, JUJU_CONTEXT_ID and each argument, each ended by a NUL
 *     D  a chunk of what the agent asked for
 *     Z  the end of it; the answer to W: all is written
 *     K  it could not be done: the reason as text, in place of Z
 *   agent to client
 *     O  a chunk for stdout               E  a chunk for stderr
 *     I  send stdin: 4 bytes, how many bytes of it at most
 *     R  send a file: 4 bytes as above, then the path
 *     W  write a file: the path; D frames with the content and Z follow
 *     X  exit: 1 byte, the exit code
 *
 * Only C may be longer than a chunk (chunk_bytes_max). Stdin is not touched before I: a script that calls tools inside
 * `while read` keeps its input.
 *
 * Called `juju-exec` (or `juju-run`) it carries a call of somebody at the machine instead, over the run.socket of any
 * unit: the agent of the machine answers for all of them. Units are in the folder `agents` beside the one that it was
 * started from, as a development agent has them, else in /var/lib/juju/agents.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { header_bytes = 5, chunk_bytes_max = 64 * 1024 };

static int agent;
/* One frame at a time, in either direction. */
static unsigned char frame[header_bytes + chunk_bytes_max + 1];
static unsigned char *const payload = frame + header_bytes;

static _Noreturn void fail(const char *what, const char *why) {
  dprintf(STDERR_FILENO, "ERROR %s%s%s\n", what, *why ? ": " : "", why);
  exit(1);
}

static _Noreturn void lost(const char *why) { fail("cannot go on without the agent", why); }

static uint32_t number(const unsigned char *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

/* True when the call is to be tried again: the caller's descriptors may be non-blocking. */
static bool may_retry(int fd, short events) {
  if (errno == EAGAIN) poll(&(struct pollfd){.fd = fd, .events = events}, 1, -1);
  return errno == EAGAIN || errno == EINTR;
}

static int write_all(int fd, const unsigned char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(fd, bytes, length);
    if (written < 0 && may_retry(fd, POLLOUT)) continue;
    if (written < 0) return -1;
    bytes += written;
    length -= (size_t)written;
  }
  return 0;
}

/* `whole` has room for the header in front of `length` bytes of payload. */
static void send_frame(char type, unsigned char *whole, size_t length) {
  for (int at = 0; at < 4; at++) whole[at] = (unsigned char)(length >> (24 - 8 * at));
  whole[4] = (unsigned char)type;
  if (write_all(agent, whole, header_bytes + length) < 0) lost(strerror(errno));
}

static void send_failure(const char *reason) {
  size_t length = strlen(reason);
  memcpy(payload, reason, length);
  send_frame('K', frame, length);
}

static void receive_all(unsigned char *bytes, size_t length) {
  while (length > 0) {
    ssize_t got = read(agent, bytes, length);
    if (got < 0 && may_retry(agent, POLLIN)) continue;
    if (got < 0) lost(strerror(errno));
    if (got == 0) lost("the connection was closed; the hook that this tool belongs to may have ended");
    bytes += got;
    length -= (size_t)got;
  }
}

/* The payload is ended by a NUL, so that a path can be used as it is. */
static char receive_frame(size_t *length) {
  receive_all(frame, header_bytes);
  *length = number(frame);
  if (*length > chunk_bytes_max) lost("it sent a frame that is too long");
  receive_all(payload, *length);
  payload[*length] = 0;
  return (char)frame[4];
}

/* Everything that `fd` has, unless that is more than the agent takes. */
static void send_content(int fd, size_t bytes_max) {
  for (size_t sent = 0;;) {
    ssize_t got = read(fd, payload, chunk_bytes_max);
    if (got < 0 && may_retry(fd, POLLIN)) continue;
    if (got < 0) return send_failure(strerror(errno));
    if (got == 0) return send_frame('Z', frame, 0);
    sent += (size_t)got;
    if (sent > bytes_max) return send_failure("Too large for the agent");
    send_frame('D', frame, (size_t)got);
  }
}

static void send_file(const char *path, size_t bytes_max) {
  int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (fd < 0) return send_failure(strerror(errno));
  send_content(fd, bytes_max);
  close(fd);
}

/* Takes all that the agent sends even when it cannot be written: only then does the agent listen. */
static void write_file(const char *path) {
  size_t length;
  char type;
  int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0666);
  int error = fd < 0 ? errno : 0;
  while ((type = receive_frame(&length)) == 'D')
    if (!error && write_all(fd, payload, length) < 0) error = errno;
  if (type != 'Z') lost("it did not end the file");
  if (fd >= 0 && close(fd) < 0 && !error) error = errno;
  if (error) return send_failure(strerror(error));
  send_frame('Z', frame, 0);
}

/* A reader that has gone away (`config-get | head -1`) is not an error of the tool; a full disk is. */
static void print(int fd, size_t length) {
  if (write_all(fd, payload, length) < 0 && errno != EPIPE) fail("cannot write the output", strerror(errno));
}

static _Noreturn void serve(void) {
  for (;;) {
    size_t length;
    switch (receive_frame(&length)) {
      case 'O': print(STDOUT_FILENO, length); break;
      case 'E': print(STDERR_FILENO, length); break;
      case 'I': send_content(STDIN_FILENO, number(payload)); break;
      case 'R': send_file((char *)payload + 4, number(payload)); break;
      case 'W': write_file((char *)payload); break;
      case 'X': exit(payload[0]);
      default: lost("it sent a frame of an unknown type");
    }
  }
}

static void call(const char *tool, const char *directory, const char *context, char **args) {
  size_t length = strlen(tool) + strlen(directory) + strlen(context) + 3;
  for (char **arg = args; *arg; arg++) length += strlen(*arg) + 1;

  unsigned char *whole = malloc(header_bytes + length);
  if (!whole) fail("cannot call the agent", strerror(errno));
  char *at = (char *)whole + header_bytes;
  at = stpcpy(at, tool) + 1;
  at = stpcpy(at, directory) + 1;
  at = stpcpy(at, context) + 1;
  for (char **arg = args; *arg; arg++) at = stpcpy(at, *arg) + 1;
  send_frame('C', whole, length);
  free(whole);
}

static void connect_agent(const char *path) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (strlen(path) >= sizeof address.sun_path) fail("cannot use JUJU_AGENT_SOCKET_ADDRESS", "the path is too long");
  strcpy(address.sun_path, path);
  agent = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (agent < 0 || connect(agent, (struct sockaddr *)&address, sizeof address) < 0)
    fail("cannot reach the agent; the hook that this tool belongs to may have ended", strerror(errno));
}

/* The path is short, from the folder of all units: a socket's path has 107 bytes. */
static bool connect_unit(const char *tag) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  size_t length = (size_t)snprintf(address.sun_path, sizeof address.sun_path, "%s/run.socket", tag);
  if (strncmp(tag, "unit-", 5) != 0 || length >= sizeof address.sun_path) return false;
  agent = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (agent >= 0 && connect(agent, (struct sockaddr *)&address, sizeof address) == 0) return true;
  if (agent >= 0) close(agent);
  return false;
}

/* Connects the unit that is meant, whose end would end the call, else any below this folder that an agent answers for. */
static bool connect_below(const char *folder, const char *wanted) {
  DIR *entries = chdir(folder) == 0 ? opendir(".") : NULL;
  bool connected = entries && connect_unit(wanted);
  for (struct dirent *entry; entries && !connected && (entry = readdir(entries));)
    connected = connect_unit(entry->d_name);
  if (entries) closedir(entries);
  return connected;
}

/* `unit-web-0` for `-u web/0`, or nothing: a hint, to read the words is the agent's business. */
static void wanted_tag(char **args, char *tag, size_t bytes) {
  *tag = 0;
  for (char **arg = args; *arg && !*tag; arg++) {
    bool is_unit = strcmp(*arg, "-u") == 0 || strcmp(*arg, "--unit") == 0;
    const char *unit = is_unit ? arg[1] : strncmp(*arg, "--unit=", 7) == 0 ? *arg + 7 : NULL;
    if (unit) snprintf(tag, bytes, "unit-%s", unit);
  }
  char *slash = strchr(tag, '/');
  if (slash) *slash = '-';
}

/* juju-exec */
static _Noreturn void run_commands(char **args) {
  const char *context = getenv("JUJU_CONTEXT_ID");
  if (context && *context) {
    dprintf(STDERR_FILENO, "ERROR juju-exec cannot be called from within a hook, have context \"%s\"\n", context);
    exit(1);
  }
  char here[PATH_MAX], beside[PATH_MAX];
  const char *directory = getcwd(here, sizeof here) ? here : "";
  /* The path of the link that was called: our own name may have been found on the PATH. */
  const char *called = (const char *)getauxval(AT_EXECFN);
  const char *slash = called ? strrchr(called, '/') : NULL;
  int folder = slash ? (int)(slash - called) : 0;
  char tag[128];
  wanted_tag(args, tag, sizeof tag);
  bool connected = slash && snprintf(beside, sizeof beside, "%.*s/../agents", folder, called) < (int)sizeof beside &&
                   connect_below(beside, tag);
  if (!connected && !connect_below("/var/lib/juju/agents", tag))
    fail("cannot find an agent on this machine that answers", "");
  call("juju-exec", directory, "", args);
  serve();
}

static const char *required(const char *name) {
  const char *value = getenv(name);
  if (value && *value) return value;
  dprintf(STDERR_FILENO, "ERROR %s not set\n", name);
  exit(1);
}

int main(int count, char **argv) {
  (void)count;
  signal(SIGPIPE, SIG_IGN);
  /* A caller may have closed 0, 1 or 2: the connection must not take their place. */
  while ((agent = open("/dev/null", O_RDWR)) >= 0 && agent <= STDERR_FILENO) continue;
  close(agent);

  const char *tool = argv[0] ? basename(*argv++) : "";
  if (strcmp(tool, "reeve-hook") == 0) {
    if (!*argv) fail("cannot call a hook tool", "usage: reeve-hook TOOL [ARGUMENT...]");
    tool = *argv++;
  }
  if (strcmp(tool, "juju-exec") == 0 || strcmp(tool, "juju-run") == 0) run_commands(argv);
  const char *context = required("JUJU_CONTEXT_ID");
  connect_agent(required("JUJU_AGENT_SOCKET_ADDRESS"));
  char here[PATH_MAX];
  call(tool, getcwd(here, sizeof here) ? here : "", context, argv);
  serve();
}
