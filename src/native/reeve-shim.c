/*
 * reeve-shim DIR...: the parent of one supervised process for each folder. It outlives the agent that started it, holds the output pipe
 * of the service and writes its log, reaps, records how the service ended, and kills its whole tree when told to. It never decides:
 * after an exit it waits until an agent says `start`. TERM stops the service and then the shim, however long that takes; no other
 * signal but KILL does anything.
 *
 * Files in DIR (0700):
 *   spec     read at each start: fields that each end in NUL, in the order of `enum field`, then so many arguments, then so many
 *            variables of the environment. What follows is the agent's.
 *   lock     held as long as this shim lives: a second one in the same folder ends with status 75
 *   socket   the line protocol below; it accepts connections before the program that was started returns 0
 *   state    the newest state line; replaced by a rename after fsync, at most 20 ms after a connected agent was told
 *
 * A client gets the state line when it connects and again whenever it changes; a client that does not read is dropped.
 *   idle                             nothing was started yet
 *   running RUN PID SINCE            milliseconds since 1970
 *   exited RUN CODE AT HELD          HELD 1: ended by a `stop` after which a later agent shall not start it again
 *   killed RUN SIGNAL AT HELD
 *   failed RUN AT TEXT               it could not be started
 * RUN counts the starts of this shim. `exited` and `killed` come when the last descendant is gone and its output is in the log; AT is
 * when the main process ended. A client says:
 *   status                           the state line again; so does whatever is out of place
 *   start                            reads the spec and runs it
 *   stop SIGNAL DELAY HOLD           signal number to the process group; KILL to the whole tree after DELAY ms
 *   quit                             ends the shim, unless something runs
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
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { clients_max = 4, chunk_bytes = 8 << 10, pipe_bytes = 256 << 10, spec_bytes_max = 4 << 20, sweep_ms = 20, record_ms = 20 };
enum field { VERSION, LOG, LOG_BYTES, LOG_FILES, LEFTOVER_MS, DIRECTORY, USER_ID, GROUP_ID, ARGUMENTS, VARIABLES, FIELDS };
static struct client { int fd; size_t used; char line[64]; } clients[clients_max];
/* The run under way, or the last one; `alive` while some process of its tree lives. `deadline` is monotonic, 0: none. */
static struct {
  unsigned number;
  pid_t pid;
  bool alive, main_gone, leftovers, stopping, killing, held;
  int status, output;
  int64_t ended_at, deadline, leftover_ms;
} run = {.output = -1};
static struct { char path[4096]; int fd, files; off_t size, size_max; uint64_t lost; } logged = {.fd = -1};
static char state[512] = "idle\n";
static int64_t record_due; /* 0: the file says what `state` says */
static int listener, signals;
static bool quitting, leaving;

static int64_t milliseconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
#define MONOTONIC milliseconds(CLOCK_MONOTONIC)
#define WALL milliseconds(CLOCK_REALTIME)

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

static void open_log(void) {
  struct stat facts;
  logged.fd = open(logged.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
  logged.size = logged.fd >= 0 && fstat(logged.fd, &facts) == 0 ? facts.st_size : 0;
}

/* log → log.1 → log.2 …: the oldest is replaced. */
static void rotate_log(void) {
  static char from[sizeof logged.path + 16], to[sizeof logged.path + 16];
  for (int i = logged.files - 1; i > 0; i--) {
    snprintf(from, sizeof from, i == 1 ? "%s" : "%s.%d", logged.path, i - 1);
    snprintf(to, sizeof to, "%s.%d", logged.path, i);
    rename(from, to);
  }
  if (logged.files <= 1) unlink(logged.path);
  close(logged.fd);
  open_log();
}

static bool append(const char *bytes, size_t length) {
  if (logged.fd < 0) open_log();
  if (logged.size > 0 && logged.size + (off_t)length > logged.size_max) rotate_log();
  while (length > 0) {
    ssize_t written = write(logged.fd, bytes, length);
    if (written <= 0) return false;
    logged.size += written, bytes += written, length -= (size_t)written;
  }
  return true;
}

/* A full disk costs lines, never the service. */
static void write_log(const char *bytes, size_t length) {
  char note[64];
  int size = snprintf(note, sizeof note, "\n[reeve: %llu bytes lost]\n", (unsigned long long)logged.lost);
  if (logged.lost > 0 && append(note, (size_t)size)) logged.lost = 0;
  if (logged.lost > 0 || !append(bytes, length)) logged.lost += length;
}

/* False when there is nothing to read now, or never again. */
static bool drain(void) {
  static char chunk[chunk_bytes];
  ssize_t length = read(run.output, chunk, sizeof chunk);
  if (length > 0) write_log(chunk, (size_t)length);
  if (length == 0) close(run.output), run.output = -1;
  return length > 0;
}

/* Looks along the service's own PATH. Returns only when it fails, with errno. */
static void execute(char **arguments, char **environment) {
  static char candidate[4096];
  if (strchr(arguments[0], '/')) return (void)execve(arguments[0], arguments, environment);
  const char *path = "/usr/bin:/bin";
  for (char **at = environment; *at; at++)
    if (strncmp(*at, "PATH=", 5) == 0) path = *at + 5;
  int reason = ENOENT;
  for (size_t length; length = strcspn(path, ":"), *path; path += length + (path[length] == ':')) {
    snprintf(candidate, sizeof candidate, "%.*s/%s", (int)length, path, arguments[0]);
    execve(candidate, arguments, environment);
    if (errno != ENOENT && errno != ENOTDIR) reason = errno;
  }
  errno = reason;
}

/* In the vforked child, which shares our memory until it runs the program. Raw system calls, because the C library's
 * setuid synchronises threads that this child does not have. Returns the step that failed, with errno. */
static const char *become(char **field, char **arguments, char **environment, int output) {
  sigset_t none;
  sigemptyset(&none);
  setsid(), umask(022);
  if (dup2(output, 1) != 1 || dup2(output, 2) != 2) return "cannot connect the output";
  if (*field[USER_ID] && (syscall(SYS_setgroups, 0, NULL) != 0 || syscall(SYS_setgid, atol(field[GROUP_ID])) != 0 ||
                          syscall(SYS_setuid, atol(field[USER_ID])) != 0))
    return "cannot become the user";
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (chdir(field[DIRECTORY]) != 0) return "cannot enter the working directory";
  sigprocmask(SIG_SETMASK, &none, NULL);
  execute(arguments, environment);
  return "cannot execute the command";
}

/* The pid, or -1 with the step that failed and errno. */
static pid_t launch(char **field, char **arguments, char **environment, int output, const char **failure) {
  static const char *volatile step;
  static volatile int reason;
  pid_t pid = (step = NULL, vfork());
  if (pid == 0) {
    step = become(field, arguments, environment, output);
    reason = errno;
    _exit(127);
  }
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

static void start_parsed(char **field, char **arguments, char **environment) {
  snprintf(logged.path, sizeof logged.path, "%s", field[LOG]);
  logged.size_max = atoll(field[LOG_BYTES]);
  logged.files = atoi(field[LOG_FILES]);
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return fail("cannot make a pipe", errno);
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  fcntl(ends[0], F_SETPIPE_SZ, pipe_bytes);
  /* Programs open /dev/stdout again by its name, as the user that they run as. Without it only these programs fail. */
  if (*field[USER_ID] && fchown(ends[1], (uid_t)atol(field[USER_ID]), (gid_t)atol(field[GROUP_ID])) != 0) errno = 0;
  const char *step = NULL;
  pid_t pid = launch(field, arguments, environment, ends[1], &step);
  int reason = errno;
  close(ends[1]);
  if (pid < 0) return close(ends[0]), fail(step, reason);
  unsigned number = run.number;
  memset(&run, 0, sizeof run);
  run.number = number, run.pid = pid, run.alive = true, run.output = ends[0], run.leftover_ms = atoll(field[LEFTOVER_MS]);
  snprintf(state, sizeof state, "running %u %d %lld\n", number, (int)pid, (long long)WALL);
  publish();
}

/* Points `vector` at `count` fields; the rest, or NULL when there are not so many. */
static char *take(char *at, const char *end, char **vector, long count) {
  for (long i = 0; at && i < count; i++) {
    vector[i] = at;
    at = at < end ? at + strlen(at) + 1 : NULL;
  }
  return at;
}

static void start(void) {
  run.number++;
  struct stat facts;
  char *field[FIELDS], **vectors = NULL, *text = NULL;
  int fd = open("spec", O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  bool whole = fstat(fd, &facts) == 0 && facts.st_size > 0 && facts.st_size <= spec_bytes_max &&
               (text = malloc((size_t)facts.st_size)) && read(fd, text, (size_t)facts.st_size) == facts.st_size &&
               text[facts.st_size - 1] == 0;
  close(fd);
  char *end = whole ? text + facts.st_size : text, *at = whole ? take(text, end, field, FIELDS) : NULL;
  long arguments = at ? atol(field[ARGUMENTS]) : 0, variables = at ? atol(field[VARIABLES]) : -1;
  if (arguments > 0 && variables >= 0 && arguments <= end - at && variables <= end - at && strcmp(field[VERSION], "1") == 0)
    vectors = calloc((size_t)(arguments + variables + 2), sizeof *vectors);
  whole = vectors && (at = take(at, end, vectors, arguments)) && take(at, end, vectors + arguments + 1, variables);
  if (whole) start_parsed(field, vectors, vectors + arguments + 1);
  else fail("cannot read the specification", 0);
  free(vectors);
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
  run.output = -1, run.alive = false, run.deadline = 0;
  bool killed = WIFSIGNALED(run.status);
  snprintf(state, sizeof state, "%s %u %d %lld %d\n", killed ? "killed" : "exited", run.number,
           killed ? WTERMSIG(run.status) : WEXITSTATUS(run.status), (long long)run.ended_at, run.held);
  publish();
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

static int time_left(void) {
  int64_t next = run.deadline == 0 || (record_due != 0 && record_due < run.deadline) ? record_due : run.deadline;
  int64_t left = next - MONOTONIC;
  return next == 0 ? -1 : left < 0 ? 0 : left > 60000 ? 60000 : (int)left;
}

static void serve(void) {
  while (!quitting && (run.alive || !leaving)) {
    struct pollfd watched[3 + clients_max] = {{signals, POLLIN, 0}, {listener, POLLIN, 0}, {run.output, POLLIN, 0}};
    for (int i = 0; i < clients_max; i++) watched[3 + i] = (struct pollfd){clients[i].fd, POLLIN, 0};
    poll(watched, 3 + clients_max, time_left());
    struct signalfd_siginfo info;
    if (watched[2].revents) drain();
    if (watched[0].revents && read(signals, &info, sizeof info) > 0) {
      if (info.ssi_signo == SIGCHLD) reap();
      else if ((leaving = true) && run.alive) stop(SIGTERM, INT32_MAX, false); /* as long as whoever sent it waits */
    }
    for (int i = 0; i < clients_max; i++)
      if (watched[3 + i].revents && clients[i].fd >= 0) hear(&clients[i]);
    if (watched[1].revents) welcome();
    if (run.deadline != 0 && MONOTONIC >= run.deadline) sweep();
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
  if (fork() != 0 || setsid() < 0) _exit(0);
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
