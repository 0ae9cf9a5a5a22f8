/*
 * reeve-shim DIR...: the parent of one supervised process for each folder. It outlives the agent that started it, holds the output pipe
 * of the service and writes its log, reaps, records how the service ended, hears its sd_notify, and kills its whole tree when told to. It
 * never decides: after an exit it waits until an agent says `start`. TERM stops the service and then the shim, however long that takes;
 * no other signal but KILL does anything. Its files and its protocol are described in the README.md beside this file.
 *
 * The tree: the shim is a subreaper, so whatever loses its parent becomes its child, double-forked or setsid or not. Killing its
 * children again and again until none is left therefore ends at the leaves. When the main process has ended, what it left behind gets
 * TERM at once and KILL when the delay is over. When the shim itself is killed, the main process dies with it (PDEATHSIG), and the
 * agent finds the rest by a mark in its environment.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include "service-log.h"

enum { clients_max = 4, pipe_bytes = 256 << 10, spec_bytes_max = 4 << 20, sweep_ms = 20, record_ms = 20 };
enum field { VERSION, LOG, LOG_BYTES, LOG_FILES, LEFTOVER_MS, DIRECTORY, USER_ID, GROUP_ID, ARGUMENTS, VARIABLES, FIELDS };
enum extra { NOTIFIES, WATCHDOG_MS, BOUNDS, EXTRAS }; /* bounds: open files, 1 for no new privileges, capabilities to give up */
/* What `spec` says; the lists end in NULL, and the environment has room for one more. */
struct program { char *field[FIELDS + 1], *extra[EXTRAS + 1], **arguments, **environment; };
static struct client { int fd; size_t used; char line[64]; } clients[clients_max];
/* The run under way, or the last one; `alive` while some process of its tree lives. `deadline`, and `silent_at`, when its watchdog has
 * run out, are monotonic, 0: none. */
static struct {
  unsigned number;
  pid_t pid;
  uid_t user;
  bool alive, main_gone, leftovers, stopping, killing, held, silent, notifies, ready;
  int status, output, notices;
  int64_t since, ended_at, deadline, leftover_ms, silent_at, watchdog_ms;
} run = {.output = -1, .notices = -1};
static char state[512] = "idle\n";
static int64_t record_due; /* 0: the file says what `state` says */
static int listener, signals;
static bool quitting, leaving;

static void drop(struct client *client) {
  close(client->fd), client->fd = -1;
}

static void tell(struct client *client) {
  if (send(client->fd, state, strlen(state), MSG_NOSIGNAL | MSG_DONTWAIT) != (ssize_t)strlen(state)) drop(client);
}

static void record(void) {
  record_due = 0;
  int fd = open("state.new", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (fd < 0) return;
  bool whole = write(fd, state, strlen(state)) == (ssize_t)strlen(state) && fsync(fd) == 0;
  if (close(fd) == 0 && whole) rename("state.new", "state");
}

/* A connected agent answers an exit at once, and its `start` must not wait for the disk. */
static void publish(void) {
  bool told = false;
  for (int i = 0; i < clients_max; i++)
    if (clients[i].fd >= 0) tell(&clients[i]), told = true;
  if (!told) record();
  else if (record_due == 0) record_due = MONOTONIC + record_ms;
}

/* False when there is nothing to read now, or never again. */
static bool drain(void) {
  static char chunk[chunk_bytes];
  ssize_t length = read(run.output, chunk, sizeof chunk);
  if (length > 0) write_log(chunk, (size_t)length);
  if (length == 0) close(run.output), run.output = -1;
  return length > 0;
}

/* In the vforked child, which shares our memory until it runs the program. Raw system calls, because the C library's
 * setuid synchronises threads that this child does not have. Returns the step that failed, with errno. */
static const char *become(const struct program *program, int output) {
  char *const *field = program->field;
  sigset_t none;
  sigemptyset(&none);
  setsid(), umask(022);
  if (dup2(output, 1) != 1 || dup2(output, 2) != 2) return "cannot connect the output";
  char *at = program->extra[BOUNDS];
  rlim_t files = (rlim_t)strtoll(at, &at, 10);
  bool no_new_privileges = strtol(at, &at, 10) != 0;
  uint64_t given_up = strtoull(at, NULL, 10);
  if (files > 0 && prlimit(0, RLIMIT_NOFILE, &(struct rlimit){files, files}, NULL) != 0) return "cannot limit open files";
  for (int one = 0; one < 64; one++) /* EINVAL: this kernel has no such */
    if (given_up >> one & 1 && prctl(PR_CAPBSET_DROP, one, 0, 0, 0) != 0 && errno != EINVAL) return "cannot give up capabilities";
  if (*field[USER_ID] && (syscall(SYS_setgroups, 0, NULL) != 0 || syscall(SYS_setgid, atol(field[GROUP_ID])) != 0 ||
                          syscall(SYS_setuid, atol(field[USER_ID])) != 0))
    return "cannot become the user";
  if (no_new_privileges && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return "cannot forbid new privileges";
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (chdir(field[DIRECTORY]) != 0) return "cannot enter the working directory";
  sigprocmask(SIG_SETMASK, &none, NULL);
  environ = program->environment; /* its own PATH is looked along */
  execvp(program->arguments[0], program->arguments);
  return "cannot execute the command";
}

/* The pid, or -1 with the step that failed and errno. */
static pid_t launch(const struct program *program, int output, const char **failure) {
  static const char *volatile step;
  static volatile int reason;
  static char *nobody[] = {NULL};
  pid_t pid = (step = NULL, vfork());
  if (pid == 0) {
    step = become(program, output);
    reason = errno;
    _exit(127);
  }
  environ = nobody;
  if (pid > 0 && !step) return pid;
  int error = pid < 0 ? errno : reason;
  if (pid > 0) waitpid(pid, NULL, 0);
  *failure = pid < 0 ? "cannot fork" : step;
  errno = error;
  return -1;
}

static void fail(const char *step, int reason) {
  snprintf(state, sizeof state, "failed %u %lld %s%s%s\n", run.number, (long long)WALL, step, reason ? ": " : "",
           reason ? strerror(reason) : "");
  publish();
}

static void say_running(void) {
  snprintf(state, sizeof state, "running %u %d %lld%s\n", run.number, (int)run.pid, (long long)run.since,
           !run.notifies ? "" : run.ready ? " ready" : " unready");
  publish();
}

/* The kernel chooses a name in its abstract namespace: the service may run as any user. -1 when it cannot. */
static int open_notices(char *variable, size_t size) {
  struct sockaddr_un name = {.sun_family = AF_UNIX};
  socklen_t length = sizeof name;
  int on = 1, fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (setsockopt(fd, SOL_SOCKET, SO_PASSCRED, &on, sizeof on) != 0 || bind(fd, (struct sockaddr *)&name, sizeof name.sun_family) != 0 ||
      getsockname(fd, (struct sockaddr *)&name, &length) != 0)
    return close(fd), -1;
  snprintf(variable, size, "NOTIFY_SOCKET=@%.*s", (int)(length - offsetof(struct sockaddr_un, sun_path) - 1), name.sun_path + 1);
  return fd;
}

static void start_parsed(struct program *program) {
  char **field = program->field, **last = program->environment, variable[64];
  aim_log(field[LOG], atoll(field[LOG_BYTES]), atoi(field[LOG_FILES]));
  int ends[2], notices = -1;
  if (*program->extra[NOTIFIES] && (notices = open_notices(variable, sizeof variable)) < 0) return fail("cannot listen to it", errno);
  while (*last) last++;
  if (notices >= 0) *last = variable;
  if (pipe2(ends, O_CLOEXEC) != 0) return close(notices), fail("cannot make a pipe", errno);
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  fcntl(ends[0], F_SETPIPE_SZ, pipe_bytes);
  /* Programs open /dev/stdout again by its name, as the user that they run as. Without it only these programs fail. */
  if (*field[USER_ID] && fchown(ends[1], (uid_t)atol(field[USER_ID]), (gid_t)atol(field[GROUP_ID])) != 0) errno = 0;
  const char *step = NULL;
  pid_t pid = launch(program, ends[1], &step);
  int reason = errno;
  close(ends[1]);
  if (pid < 0) return close(ends[0]), close(notices), fail(step, reason);
  unsigned number = run.number;
  memset(&run, 0, sizeof run);
  run.number = number, run.pid = pid, run.alive = true, run.output = ends[0], run.leftover_ms = atoll(field[LEFTOVER_MS]);
  run.since = WALL, run.notices = notices, run.user = *field[USER_ID] ? (uid_t)atol(field[USER_ID]) : geteuid();
  run.notifies = strcmp(program->extra[NOTIFIES], "ready") == 0, run.watchdog_ms = atoll(program->extra[WATCHDOG_MS]);
  if (run.watchdog_ms > 0 && !run.notifies) run.silent_at = MONOTONIC + run.watchdog_ms;
  say_running();
}

/* Points `vector` at `count` fields and NULL; the rest, or NULL when there are not so many. */
static char *take(char *at, const char *end, char **vector, long count) {
  vector[count] = NULL;
  for (long i = 0; at && i < count; i++) {
    vector[i] = at;
    at = at < end ? at + strlen(at) + 1 : NULL;
  }
  return at;
}

static void start(void) {
  run.number++;
  struct stat facts;
  struct program program;
  char **lists = NULL, *text = NULL;
  int fd = open("spec", O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  bool whole = fstat(fd, &facts) == 0 && facts.st_size > 0 && facts.st_size <= spec_bytes_max &&
               (text = calloc(1, (size_t)facts.st_size + 1)) && read(fd, text, (size_t)facts.st_size) == facts.st_size &&
               text[facts.st_size - 1] == 0;
  close(fd);
  char *end = whole ? text + facts.st_size : text, *at = whole ? take(text, end, program.field, FIELDS) : NULL;
  long arguments = at ? atol(program.field[ARGUMENTS]) : 0, variables = at ? atol(program.field[VARIABLES]) : -1;
  if (arguments > 0 && variables >= 0 && arguments <= end - at && variables <= end - at && strcmp(program.field[VERSION], "1") == 0)
    lists = calloc((size_t)(arguments + variables + 3), sizeof *lists);
  program.arguments = lists, program.environment = lists + arguments + 1;
  whole = lists && (at = take(at, end, program.arguments, arguments)) && (at = take(at, end, program.environment, variables)) &&
          take(at, end, program.extra, EXTRAS);
  if (whole) start_parsed(&program);
  else fail("cannot read the specification", 0);
  free(lists);
  free(text);
}

/* Unreaped children keep their pids, so none of these is a stranger. A number that is cut off comes next time. */
static void signal_children(int signal) {
  char text[4096] = "";
  int fd = open("/proc/thread-self/children", O_RDONLY | O_CLOEXEC);
  if (fd < 0 || read(fd, text, sizeof text - 1) < 0) text[0] = 0;
  close(fd);
  for (char *at = text, *after; (after = strchr(at, ' ')); at = after + 1) kill((pid_t)atol(at), signal);
}

static void stop(int signal, int64_t delay_ms, bool hold) {
  int64_t deadline = MONOTONIC + delay_ms;
  run.stopping = true;
  run.held = hold;
  run.silent_at = 0;
  if (run.deadline == 0 || deadline < run.deadline) run.deadline = deadline;
  if (run.main_gone) return; /* its group may have a new owner */
  kill(-run.pid, signal);
  kill(-run.pid, SIGCONT);
}

static void sweep(void) {
  run.killing = true;
  run.deadline = MONOTONIC + sweep_ms;
  if (!run.main_gone) kill(-run.pid, SIGKILL);
  signal_children(SIGKILL);
}

/* Nobody of the tree is left to write: what the pipe holds is all. A stranger who got hold of it is not waited for. */
static void finish(void) {
  for (int pages = pipe_bytes / 4096; pages > 0 && run.output >= 0 && drain(); pages--) continue;
  if (run.output >= 0) close(run.output);
  if (run.notices >= 0) close(run.notices);
  end_line();
  run.output = run.notices = -1, run.alive = false, run.deadline = run.silent_at = 0;
  bool killed = WIFSIGNALED(run.status);
  snprintf(state, sizeof state, "%s %u %d %lld %d\n", killed ? "killed" : "exited", run.number,
           killed ? WTERMSIG(run.status) : WEXITSTATUS(run.status), (long long)run.ended_at, run.held ? 1 : run.silent ? 2 : 0);
  publish();
}

/* Who may send it signals may also speak for it. Descriptors that come along are not taken, which is what barriers wait for. */
static void hear_notice(void) {
  char text[1024];
  union { struct cmsghdr header; char bytes[CMSG_SPACE(sizeof(struct ucred))]; } control = {0};
  struct iovec whole = {text, sizeof text - 1};
  struct msghdr message = {.msg_iov = &whole, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};
  ssize_t length = recvmsg(run.notices, &message, MSG_CMSG_CLOEXEC);
  struct ucred sender = {.uid = (uid_t)-1};
  if (length >= 0 && control.header.cmsg_type == SCM_CREDENTIALS) memcpy(&sender, CMSG_DATA(&control.header), sizeof sender);
  if (length < 0 || (sender.uid != 0 && sender.uid != run.user)) return;
  text[length] = 0;
  bool speaks = false, was_ready = run.ready;
  for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n"))
    if (strcmp(line, "READY=1") == 0) run.ready = speaks = true;
    else if (strcmp(line, "WATCHDOG=1") == 0) speaks = true;
  if (speaks && run.watchdog_ms > 0 && !run.stopping && !run.main_gone) run.silent_at = MONOTONIC + run.watchdog_ms;
  if (run.notifies && run.ready && !was_ready && !run.main_gone) say_running();
}

/* ABRT, so that it may leave a core that shows where it hangs. */
static void end_silence(void) {
  run.silent = true;
  stop(SIGABRT, run.leftover_ms, false);
}

static void reap(void) {
  int status;
  pid_t pid;
  while ((pid = waitpid(-1, &status, WNOHANG)) > 0)
    if (run.alive && !run.main_gone && pid == run.pid) run.main_gone = true, run.status = status, run.ended_at = WALL;
  if (!run.alive || !run.main_gone) return;
  if (pid < 0) finish();
  else if (run.killing) sweep();
  else if (!run.leftovers) {
    run.leftovers = true;
    signal_children(SIGTERM);
    if (!run.stopping) run.deadline = MONOTONIC + run.leftover_ms;
  }
}

static void obey(struct client *client, char *line) {
  if (!run.alive && strcmp(line, "start") == 0) start();
  else if (!run.alive && strcmp(line, "quit") == 0) quitting = true;
  else if (run.alive && strncmp(line, "stop ", 5) == 0) {
    char *at = line + 5;
    long signal = strtol(at, &at, 10), delay_ms = strtol(at, &at, 10);
    stop((int)signal, delay_ms, strtol(at, NULL, 10) != 0);
  } else tell(client);
}

static void hear(struct client *client) {
  ssize_t length = recv(client->fd, client->line + client->used, sizeof client->line - 1 - client->used, MSG_DONTWAIT);
  if (length < 0 && errno == EAGAIN) return;
  if (length > 0) client->line[client->used += (size_t)length] = 0;
  for (char *end; length > 0 && client->fd >= 0 && (end = strchr(client->line, '\n'));) {
    *end = 0;
    obey(client, client->line);
    client->used -= (size_t)(end + 1 - client->line);
    memmove(client->line, end + 1, client->used + 1);
  }
  if (client->fd >= 0 && (length <= 0 || client->used == sizeof client->line - 1)) drop(client);
}

static void welcome(void) {
  int fd = accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
  for (int i = 0; fd >= 0 && i < clients_max; i++)
    if (clients[i].fd < 0) return clients[i] = (struct client){.fd = fd}, tell(&clients[i]);
  close(fd);
}

static int64_t earlier(int64_t one, int64_t other) {
  return one == 0 || (other != 0 && other < one) ? other : one;
}

static int time_left(void) {
  int64_t next = earlier(earlier(run.deadline, run.silent_at), record_due), left = next - MONOTONIC;
  return next == 0 ? -1 : left < 0 ? 0 : left > 60000 ? 60000 : (int)left;
}

static void serve(void) {
  while (!quitting && (run.alive || !leaving)) {
    struct pollfd watched[4 + clients_max] = {
        {signals, POLLIN, 0}, {listener, POLLIN, 0}, {run.output, POLLIN, 0}, {run.notices, POLLIN, 0}};
    for (int i = 0; i < clients_max; i++) watched[4 + i] = (struct pollfd){clients[i].fd, POLLIN, 0};
    poll(watched, 4 + clients_max, time_left());
    struct signalfd_siginfo info;
    if (watched[2].revents) drain();
    if (watched[3].revents) hear_notice();
    if (watched[0].revents && read(signals, &info, sizeof info) > 0) {
      if (info.ssi_signo == SIGCHLD) reap();
      else if ((leaving = true) && run.alive) stop(SIGTERM, INT32_MAX, false); /* as long as whoever sent it waits */
    }
    for (int i = 0; i < clients_max; i++)
      if (watched[4 + i].revents && clients[i].fd >= 0) hear(&clients[i]);
    if (watched[1].revents) welcome();
    if (run.deadline != 0 && MONOTONIC >= run.deadline) sweep();
    if (run.silent_at != 0 && MONOTONIC >= run.silent_at) end_silence();
    if (record_due != 0 && MONOTONIC >= record_due) record();
  }
}

/* The folder of this process. The one that we were started as returns when each of the others has, with the last failure. */
static char *share(int folders, char **folder) {
  int status, result = folders ? 0 : 64;
  if (folders == 1) return folder[0];
  for (pid_t pid; folders > 0; folders--)
    if ((pid = fork()) == 0) return folder[folders - 1];
    else if (pid < 0) result = 71;
  while (wait(&status) > 0)
    if (status != 0) result = WIFEXITED(status) ? WEXITSTATUS(status) : 70;
  _exit(result);
}

int main(int argc, char **argv) {
  syscall(SYS_close_range, 3, ~0U, 0);
  umask(077);
  if (chdir(share(argc - 1, argv + 1)) != 0) return 64;
  int lock = open("lock", O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock < 0 || flock(lock, LOCK_EX | LOCK_NB) != 0) return 75;
  struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "socket"};
  listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  unlink("socket");
  if (bind(listener, (struct sockaddr *)&address, sizeof address) != 0 || listen(listener, 8) != 0) return 71;
  sigset_t mask;
  sigfillset(&mask), sigprocmask(SIG_SETMASK, &mask, NULL);
  pid_t pid = fork(); /* it stands in the lock when this process has ended: whoever started us may put it into a group */
  if (pid != 0) _exit(pid > 0 && ftruncate(lock, 0) == 0 && dprintf(lock, "%d\n", (int)pid) > 0 ? 0 : 71);
  setsid();
  int null = open("/dev/null", O_RDWR | O_CLOEXEC);
  for (int fd = 0; fd < 3; fd++) dup2(null, fd);
  sigemptyset(&mask), sigaddset(&mask, SIGCHLD), sigaddset(&mask, SIGTERM);
  signals = signalfd(-1, &mask, SFD_CLOEXEC | SFD_NONBLOCK);
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  for (int i = 0; i < clients_max; i++) clients[i].fd = -1;
  serve();
  if (record_due != 0) record();
  unlink("socket");
  return 0;
}
