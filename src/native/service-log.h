/*
 * The log of one service: at most so many files of so many bytes, `log`, `log.1`, … from the newest to the oldest. Each line has the
 * time in front at which its first bytes were read: `2021-05-13T03:16:51.001Z line`.
 */
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { chunk_bytes = 4 << 10, stamp_bytes = 25 };
static struct { char path[4096]; int fd, files; off_t size, size_max; uint64_t lost; bool in_line; } logged = {.fd = -1};

static int64_t milliseconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
#define MONOTONIC milliseconds(CLOCK_MONOTONIC)
#define WALL milliseconds(CLOCK_REALTIME)

static void aim_log(const char *path, off_t size_max, int files) {
  snprintf(logged.path, sizeof logged.path, "%s", path);
  logged.size_max = size_max, logged.files = files;
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
static void append_or_count(const char *bytes, size_t length) {
  char note[64];
  if (logged.lost > 0) {
    int size = snprintf(note, sizeof note, "\n[reeve: %llu bytes lost]\n", (unsigned long long)logged.lost);
    if (append(note, (size_t)size)) logged.lost = 0;
  }
  if (logged.lost > 0 || !append(bytes, length)) logged.lost += length;
}

/* `2021-05-13T03:16:51.001Z `, made anew when another millisecond has begun. */
static const char *stamp(void) {
  static char text[64];
  static int64_t made_at;
  int64_t now = WALL;
  if (now == made_at) return text;
  time_t seconds = (time_t)((made_at = now) / 1000);
  struct tm date;
  gmtime_r(&seconds, &date);
  snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ ", date.tm_year + 1900, date.tm_mon + 1, date.tm_mday, date.tm_hour,
           date.tm_min, date.tm_sec, (int)(now % 1000));
  return text;
}

/* The length is at most `chunk_bytes`. */
static void write_log(const char *bytes, size_t length) {
  static char lines[chunk_bytes * 2];
  size_t used = 0;
  const char *time = stamp();
  for (size_t part; length > 0; bytes += part, length -= part) {
    const char *end = memchr(bytes, '\n', length);
    part = end ? (size_t)(end + 1 - bytes) : length;
    if (used + stamp_bytes + part > sizeof lines) append_or_count(lines, used), used = 0;
    if (!logged.in_line) memcpy(lines + used, time, stamp_bytes), used += stamp_bytes;
    memcpy(lines + used, bytes, part), used += part;
    logged.in_line = !end;
  }
  append_or_count(lines, used);
}

/* What comes next is another run's. */
static void end_line(void) {
  if (logged.in_line) append_or_count("\n", 1), logged.in_line = false;
}
