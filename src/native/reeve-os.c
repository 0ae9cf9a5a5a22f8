/*
 * reeve-os: what Node lacks, as one Node-API addon; src/edge/native/addon.ts gives it types.
 *
 * spawn   posix_spawn, because Node forks, and a fork stalls the loop longer the bigger the agent is. The child leads a
 *         process group of its own, has default signals, and keeps no descriptor but 0, 1 and 2.
 * session vfork and exec for what posix_spawn lacks: the child leads a session, may own a terminal, may be another user.
 * poll    tells how a child of ours ended, by its pid: libuv waits only for its own children, so neither takes the other's.
 *
 * Errors of the system are thrown with `code` ("ENOENT") and the system's text.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <malloc.h>
#include <node_api.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static napi_value throw_errno(napi_env env, int error) {
  const char *name = strerrorname_np(error);
  napi_throw_error(env, name ? name : "EUNKNOWN", strerror(error));
  return NULL;
}

/* The arguments, or false after throwing: `count` is the least that this function takes. */
static bool arguments(napi_env env, napi_callback_info info, size_t count, napi_value *values) {
  size_t given = count;
  napi_get_cb_info(env, info, &given, values, NULL, NULL);
  if (given < count) napi_throw_type_error(env, "ERR_MISSING_ARGS", "too few arguments");
  return given >= count;
}

static bool to_int(napi_env env, napi_value value, int *number) {
  if (napi_get_value_int32(env, value, number) == napi_ok) return true;
  napi_throw_type_error(env, "ERR_INVALID_ARG_TYPE", "not a number");
  return false;
}

static void set_int(napi_env env, napi_value object, const char *name, int64_t number) {
  napi_value value;
  napi_create_int64(env, number, &value);
  napi_set_named_property(env, object, name, value);
}

/* A copy to be freed, or NULL after throwing. The system's strings end at a NUL, so one inside would cut it short. */
static char *to_string(napi_env env, napi_value value) {
  size_t length;
  if (napi_get_value_string_utf8(env, value, NULL, 0, &length) != napi_ok) {
    napi_throw_type_error(env, "ERR_INVALID_ARG_TYPE", "not a string");
    return NULL;
  }
  char *text = malloc(length + 1);
  if (!text) return (char *)throw_errno(env, ENOMEM);
  napi_get_value_string_utf8(env, value, text, length + 1, &length);
  if (strlen(text) == length) return text;
  free(text);
  return (char *)throw_errno(env, EINVAL);
}

static void free_strings(char **strings) {
  for (char **at = strings; at && *at; at++) free(*at);
  free(strings);
}

/* A list that ends with NULL as execve wants it, or NULL after throwing. */
static char **to_strings(napi_env env, napi_value array) {
  uint32_t count;
  if (napi_get_array_length(env, array, &count) != napi_ok) {
    napi_throw_type_error(env, "ERR_INVALID_ARG_TYPE", "not an array");
    return NULL;
  }
  char **strings = calloc((size_t)count + 1, sizeof *strings);
  if (!strings) return (char **)throw_errno(env, ENOMEM);
  for (uint32_t at = 0; at < count; at++) {
    napi_value element;
    napi_get_element(env, array, at, &element);
    if (!(strings[at] = to_string(env, element))) {
      free_strings(strings);
      return NULL;
    }
  }
  return strings;
}

/* Returns an errno; the order of the file actions is the order in which the child does them. */
static int spawn_child(const char *file, char **argv, char **environment, const char *directory, const int fds[3],
                       pid_t *pid) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);

  int error = posix_spawn_file_actions_init(&actions);
  if (error) return error;
  error = posix_spawnattr_init(&attributes);
  for (int fd = 0; !error && fd < 3; fd++) error = posix_spawn_file_actions_adddup2(&actions, fds[fd], fd);
  if (!error) error = posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  if (!error) error = posix_spawn_file_actions_addchdir_np(&actions, directory);
  if (!error) error = posix_spawnattr_setpgroup(&attributes, 0);
  if (!error) error = posix_spawnattr_setsigmask(&attributes, &none);
  if (!error) error = posix_spawnattr_setsigdefault(&attributes, &all);
  if (!error)
    error = posix_spawnattr_setflags(&attributes,
                                     POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  /* Not posix_spawnp: that would hand a file without interpreter line to sh. */
  if (!error) error = posix_spawn(pid, file, &actions, &attributes, argv, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

/* spawn(file, argv, environment, directory, stdin, stdout, stderr) → pid */
static napi_value spawn(napi_env env, napi_callback_info info) {
  napi_value values[7], result = NULL;
  int fds[3];
  pid_t pid;
  if (!arguments(env, info, 7, values)) return NULL;
  for (int at = 0; at < 3; at++)
    if (!to_int(env, values[4 + at], &fds[at])) return NULL;

  char **argv = NULL, **environment = NULL, *directory = NULL, *file = to_string(env, values[0]);
  if (file && (argv = to_strings(env, values[1])) && (environment = to_strings(env, values[2])) &&
      (directory = to_string(env, values[3]))) {
    int error = spawn_child(file, argv, environment, directory, fds, &pid);
    if (error)
      throw_errno(env, error);
    else
      napi_create_int32(env, pid, &result);
  }
  free(file);
  free_strings(argv);
  free_strings(environment);
  free(directory);
  return result;
}

struct session {
  const char *file, *directory, *terminal;
  char **argv, **environment;
  int fds[3], user, group;
};

/* In the vforked child, which shares our memory until it runs the program. Raw system calls, because the C library's
 * setuid synchronises threads that this child does not have. Returns when a step fails, with errno. */
static void enter_session(const struct session *session) {
  struct sigaction normal = {.sa_handler = SIG_DFL};
  sigset_t none;
  sigemptyset(&none);
  for (int signal = 1; signal < NSIG; signal++) sigaction(signal, &normal, NULL);
  setsid();
  /* A session leader without a terminal gets the first that it opens. A descriptor of -1 stands for the terminal. */
  int terminal = *session->terminal ? open(session->terminal, O_RDWR | O_CLOEXEC) : -1;
  if (*session->terminal && terminal < 0) return;
  for (int at = 0; at < 3; at++)
    if (dup2(session->fds[at] < 0 ? terminal : session->fds[at], at) < 0) return;
  syscall(SYS_close_range, 3, ~0U, 0);
  if (session->user >= 0 &&
      (syscall(SYS_setgroups, 0, NULL) != 0 || syscall(SYS_setgid, session->group) != 0 ||
       syscall(SYS_setuid, session->user) != 0))
    return;
  if (chdir(session->directory) != 0) return;
  sigprocmask(SIG_SETMASK, &none, NULL);
  execve(session->file, session->argv, session->environment);
}

/* Returns an errno. No signal reaches the child before it has handlers of its own. */
static int start_session(const struct session *session, pid_t *pid) {
  sigset_t all, before;
  volatile int failure = 0;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  *pid = vfork();
  if (*pid == 0) {
    enter_session(session);
    failure = errno;
    _exit(127);
  }
  int error = *pid < 0 ? errno : failure;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (*pid > 0 && error) waitpid(*pid, NULL, 0);
  return error;
}

/* session(file, argv, environment, directory, stdin, stdout, stderr, terminal, user, group) → pid. A terminal of "" and a
 * user of -1 stand for none; of the three descriptors -1 is the terminal. */
static napi_value session(napi_env env, napi_callback_info info) {
  napi_value values[10], result = NULL;
  struct session session = {.file = NULL};
  if (!arguments(env, info, 10, values)) return NULL;
  for (int at = 0; at < 3; at++)
    if (!to_int(env, values[4 + at], &session.fds[at])) return NULL;
  if (!to_int(env, values[8], &session.user) || !to_int(env, values[9], &session.group)) return NULL;

  char *file = to_string(env, values[0]), *directory = NULL, *terminal = NULL;
  if (file && (session.argv = to_strings(env, values[1])) && (session.environment = to_strings(env, values[2])) &&
      (directory = to_string(env, values[3])) && (terminal = to_string(env, values[7]))) {
    session.file = file;
    session.directory = directory;
    session.terminal = terminal;
    pid_t pid;
    int error = start_session(&session, &pid);
    if (error)
      throw_errno(env, error);
    else
      napi_create_int32(env, pid, &result);
  }
  free(file);
  free_strings(session.argv);
  free_strings(session.environment);
  free(directory);
  free(terminal);
  return result;
}

/* closeOnExec(fd): no program that we start later gets this descriptor */
static napi_value close_on_exec(napi_env env, napi_callback_info info) {
  napi_value values[1];
  int fd;
  if (!arguments(env, info, 1, values) || !to_int(env, values[0], &fd)) return NULL;
  return fcntl(fd, F_SETFD, FD_CLOEXEC) < 0 ? throw_errno(env, errno) : NULL;
}

/* poll(pid, reap) → null while it runs, then {code} or {signal}. Not reaped, its pid and its group stay its own. */
static napi_value poll_child(napi_env env, napi_callback_info info) {
  napi_value values[2], result;
  int pid;
  bool reap;
  siginfo_t end = {.si_pid = 0};
  if (!arguments(env, info, 2, values) || !to_int(env, values[0], &pid)) return NULL;
  if (napi_get_value_bool(env, values[1], &reap) != napi_ok) return throw_errno(env, EINVAL);
  if (waitid(P_PID, (id_t)pid, &end, WEXITED | WNOHANG | (reap ? 0 : WNOWAIT)) < 0) return throw_errno(env, errno);
  if (end.si_pid == 0) {
    napi_get_null(env, &result);
    return result;
  }
  napi_create_object(env, &result);
  set_int(env, result, end.si_code == CLD_EXITED ? "code" : "signal", end.si_status);
  return result;
}

/* pipe() → [read end, write end], both closed at exec */
static napi_value make_pipe(napi_env env, napi_callback_info info) {
  (void)info;
  napi_value result, value;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) < 0) return throw_errno(env, errno);
  napi_create_array_with_length(env, 2, &result);
  for (uint32_t at = 0; at < 2; at++) {
    napi_create_int32(env, ends[at], &value);
    napi_set_element(env, result, at, value);
  }
  return result;
}

/* peerCredentials(fd) → {pid, uid, gid} of the process that connected, as the kernel saw it then */
static napi_value peer_credentials(napi_env env, napi_callback_info info) {
  napi_value values[1], result;
  int fd;
  struct ucred peer;
  socklen_t size = sizeof peer;
  if (!arguments(env, info, 1, values) || !to_int(env, values[0], &fd)) return NULL;
  if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) < 0) return throw_errno(env, errno);
  napi_create_object(env, &result);
  set_int(env, result, "pid", peer.pid);
  set_int(env, result, "uid", peer.uid);
  set_int(env, result, "gid", peer.gid);
  return result;
}

/* bootTimeMs() → milliseconds since boot, suspended time included */
static napi_value boot_time(napi_env env, napi_callback_info info) {
  (void)info;
  napi_value result;
  struct timespec now;
  if (clock_gettime(CLOCK_BOOTTIME, &now) < 0) return throw_errno(env, errno);
  napi_create_double(env, (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6, &result);
  return result;
}

/* setNonDumpable(): no core file, no ptrace and no reading of our memory by others of our uid */
static napi_value set_non_dumpable(napi_env env, napi_callback_info info) {
  (void)info;
  return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) < 0 ? throw_errno(env, errno) : NULL;
}

/*
 * giveBack(): memory that is free but kept, and our mappings of program code: the kernel has that in its page cache, may
 * now drop it there too, and maps again what is run again. Code that is not a file's is left alone: it would be lost.
 */
static napi_value give_back(napi_env env, napi_callback_info info) {
  (void)info;
  malloc_trim(0);
  FILE *maps = fopen("/proc/self/maps", "re");
  if (!maps) return throw_errno(env, errno);
  char line[512], access[5];
  uintptr_t from, to;
  unsigned long inode;
  while (fgets(line, sizeof line, maps))
    if (sscanf(line, "%" SCNxPTR "-%" SCNxPTR " %4s %*x %*s %lu", &from, &to, access, &inode) == 4 && inode != 0 &&
        strcmp(access, "r-xp") == 0)
      madvise((void *)from, to - from, MADV_DONTNEED);
  fclose(maps);
  return NULL;
}

/* cancelAlarm(): the one that the launcher has set for a revision on trial */
static napi_value cancel_alarm(napi_env env, napi_callback_info info) {
  (void)env, (void)info;
  alarm(0);
  return NULL;
}

NAPI_MODULE_INIT() {
  static const struct {
    const char *name;
    napi_callback function;
  } functions[] = {
      {"spawn", spawn},
      {"session", session},
      {"closeOnExec", close_on_exec},
      {"poll", poll_child},
      {"pipe", make_pipe},
      {"peerCredentials", peer_credentials},
      {"bootTimeMs", boot_time},
      {"setNonDumpable", set_non_dumpable},
      {"giveBack", give_back},
      {"cancelAlarm", cancel_alarm},
  };
  for (size_t at = 0; at < sizeof functions / sizeof *functions; at++) {
    napi_value function;
    napi_create_function(env, functions[at].name, NAPI_AUTO_LENGTH, functions[at].function, NULL, &function);
    napi_set_named_property(env, exports, functions[at].name, function);
  }
  return exports;
}
