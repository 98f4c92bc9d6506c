// Milliseconds from the start of a full-screen program to the end of its first frame: the frame
// has ended when the program shows the alternate screen and the given text, and then waits.
// firstscreen TEXT PROGRAM [ARG ...]
#define _GNU_SOURCE
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

int main(int count, char **arguments) {
  if (count < 3) return 2;
  struct winsize size = {.ws_row = 40, .ws_col = 120};
  int terminal;
  double start = now();
  pid_t child = forkpty(&terminal, NULL, NULL, &size);
  if (child < 0) return 2;
  if (child == 0) {
    setenv("TERM", "xterm-256color", 1);
    execv(arguments[2], arguments + 2);
    _exit(127);
  }
  static char seen[1 << 20];
  size_t length = 0;
  double answer = -1;
  while (now() - start < 10000 && length < sizeof seen - 1) {
    struct pollfd wait = {.fd = terminal, .events = POLLIN};
    if (poll(&wait, 1, 100) <= 0) continue;
    ssize_t got = read(terminal, seen + length, sizeof seen - 1 - length);
    if (got <= 0) break;
    size_t from = length;
    length += got;
    // What a terminal answers to the question for its attributes, so that nobody waits for it.
    if (memmem(seen + from, length - from, "\033[c", 3)) {
      if (write(terminal, "\033[?62;22c", 9) < 0) break;
    }
    if (memmem(seen, length, "\033[?1049h", 8) &&
        memmem(seen, length, arguments[1], strlen(arguments[1]))) {
      answer = now() - start;
      break;
    }
  }
  kill(child, SIGTERM);
  while (read(terminal, seen, sizeof seen) > 0) {
  }
  waitpid(child, NULL, 0);
  if (answer < 0) return 1;
  printf("%.2f\n", answer);
  return 0;
}
