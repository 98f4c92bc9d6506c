/* The guard: gives the terminal back, saves what was registered and says so when a signal ends the
   process. Everything that runs in a handler uses async-signal-safe functions only. */
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { path_capacity = 4096, restore_capacity = 1024, alternate_stack = 64 * 1024 };

/* Signals that end the process at once, and the others that are handled while the screen is open. */
static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGQUIT};
static const int requests[] = {SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH, SIGALRM};
enum {
  crash_count = sizeof crashes / sizeof *crashes,
  request_count = sizeof requests / sizeof *requests
};

static struct sigaction old_crash[crash_count];
static struct sigaction old_request[request_count];
static bool installed = false;
static atomic_int notify_pipe = -1;
static atomic_int asked = 0; /* the first SIGTERM or SIGHUP */
static atomic_int dying = 0;
static atomic_int continued = 0;
static pthread_t screen_thread;

/* ---- the terminal ---- */

typedef struct {
  size_t modes_count, leave_count;
  char modes[restore_capacity], leave[restore_capacity];
} restore_text;

static atomic_int terminal = -1;
static struct termios cooked;
static restore_text restores[2]; /* written in turn, so that a handler never sees half a text */
static atomic_int restore_index = 0;

void ct_write_all(int descriptor, const void *bytes, size_t count) {
  const char *next = bytes;
  int refused = 0;
  while (count > 0) {
    ssize_t written = write(descriptor, next, count);
    if (written >= 0) {
      next += written;
      count -= (size_t)written;
    } else if (errno == EAGAIN && refused++ < 2000) {
      /* Somebody made the terminal non-blocking: wait a little, but not for ever. */
      struct timespec pause = {0, 1000000};
      nanosleep(&pause, NULL);
    } else if (errno != EINTR) {
      return;
    }
  }
}

void ct_guard_arm(int descriptor, const struct termios *saved) {
  cooked = *saved;
  screen_thread = pthread_self();
  atomic_store(&terminal, descriptor);
}

void ct_guard_set_restore(const char *modes_off, size_t modes_count, const char *leave,
                          size_t leave_count) {
  int next = !atomic_load(&restore_index);
  restore_text *text = &restores[next];
  text->modes_count = modes_count < restore_capacity ? modes_count : 0;
  text->leave_count = leave_count < restore_capacity ? leave_count : 0;
  memcpy(text->modes, modes_off, text->modes_count);
  memcpy(text->leave, leave, text->leave_count);
  atomic_store(&restore_index, next);
}

void ct_guard_disarm(void) { atomic_store(&terminal, -1); }

static void restore_terminal(void) {
  int descriptor = atomic_exchange(&terminal, -1);
  if (descriptor < 0) return;
  restore_text *text = &restores[atomic_load(&restore_index)];
  static const char ends_update[] = "\033[?2026l";
  ct_write_all(descriptor, ends_update, sizeof ends_update - 1);
  ct_write_all(descriptor, text->modes, text->modes_count);
  ct_write_all(descriptor, text->leave, text->leave_count);
  tcsetattr(descriptor, TCSANOW, &cooked);
  /* Mouse reports and half a paste would otherwise reach the shell as commands. */
  tcflush(descriptor, TCIFLUSH);
}

/* ---- standard output and error ---- */

static atomic_int saved_output = -1, saved_error = -1;
static char log_path[path_capacity];

bool ct_guard_redirect(const char *path) {
  bool output = isatty(STDOUT_FILENO), error = isatty(STDERR_FILENO);
  if (!output && !error) return true;
  if (atomic_load(&saved_output) >= 0 || atomic_load(&saved_error) >= 0) return true;
  if (strlen(path) >= path_capacity) return false;
  int log = open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  if (log < 0) return false;
  strcpy(log_path, path);
  fflush(stdout);
  fflush(stderr);
  if (output) {
    atomic_store(&saved_output, fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 10));
    dup2(log, STDOUT_FILENO);
  }
  if (error) {
    atomic_store(&saved_error, fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10));
    dup2(log, STDERR_FILENO);
  }
  close(log);
  return true;
}

const char *ct_guard_log(void) {
  return atomic_load(&saved_output) >= 0 || atomic_load(&saved_error) >= 0 ? log_path : NULL;
}

static void restore_descriptor(atomic_int *saved, int descriptor) {
  int copy = atomic_exchange(saved, -1);
  if (copy < 0) return;
  dup2(copy, descriptor);
  close(copy);
}

void ct_guard_restore_output(void) {
  fflush(stdout);
  fflush(stderr);
  restore_descriptor(&saved_output, STDOUT_FILENO);
  restore_descriptor(&saved_error, STDERR_FILENO);
}

/* ---- emergency save ---- */

typedef struct {
  char path[path_capacity], part[path_capacity];
  uint8_t *bytes;
  size_t count, capacity;
  bool present;
} emergency;

static emergency emergencies[2];
static atomic_int emergency_index = 0;
static atomic_int emergency_frozen = 0;

bool ct_emergency_set(const char *path, const uint8_t *bytes, size_t count) {
  if (atomic_load(&emergency_frozen)) return false;
  int next = !atomic_load(&emergency_index);
  emergency *slot = &emergencies[next];
  if (strlen(path) + sizeof ".part" > path_capacity) return false;
  if (slot->capacity < count) {
    size_t capacity = count + count / 2;
    uint8_t *memory = capacity < count ? NULL : realloc(slot->bytes, capacity);
    if (memory == NULL) return false;
    slot->bytes = memory;
    slot->capacity = capacity;
  }
  if (count > 0) memcpy(slot->bytes, bytes, count);
  slot->count = count;
  strcpy(slot->path, path);
  strcpy(slot->part, path);
  strcat(slot->part, ".part");
  slot->present = true;
  atomic_store(&emergency_index, next);
  return true;
}

void ct_emergency_clear(void) {
  if (atomic_load(&emergency_frozen)) return;
  int next = !atomic_load(&emergency_index);
  emergencies[next].present = false;
  atomic_store(&emergency_index, next);
}

/* Writes beside the file and renames, so that a full disk does not cost an older save. */
static const char *save_emergency(void) {
  atomic_store(&emergency_frozen, 1);
  emergency *slot = &emergencies[atomic_load(&emergency_index)];
  if (!slot->present) return NULL;
  int file = open(slot->part, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return NULL;
  size_t done = 0;
  while (done < slot->count) {
    ssize_t written = write(file, slot->bytes + done, slot->count - done);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) break;
    done += (size_t)written;
  }
  bool whole = done == slot->count && fsync(file) == 0;
  close(file);
  if (!whole || rename(slot->part, slot->path) != 0) return NULL;
  return slot->path;
}

/* ---- last words ---- */

static void say(const char *text) { ct_write_all(STDERR_FILENO, text, strlen(text)); }

static void say_number(int value) {
  char digits[12];
  char *next = digits + sizeof digits;
  *--next = 0;
  unsigned rest = value < 0 ? 0 : (unsigned)value;
  do *--next = (char)('0' + rest % 10);
  while ((rest /= 10) > 0);
  say(next);
}

static const char *name_of(int signal) {
  switch (signal) {
    case SIGILL: return "SIGILL";
    case SIGTRAP: return "SIGTRAP";
    case SIGSEGV: return "SIGSEGV";
    case SIGABRT: return "SIGABRT";
    case SIGBUS: return "SIGBUS";
    case SIGFPE: return "SIGFPE";
    case SIGQUIT: return "SIGQUIT";
    case SIGTERM: return "SIGTERM";
    case SIGHUP: return "SIGHUP";
    default: return "signal";
  }
}

/* The last lines that were meant for standard error: the reason of a trap is among them. An empty
   file goes. */
static bool say_log(void) {
  int log = open(log_path, O_RDONLY | O_CLOEXEC);
  if (log < 0) return false;
  off_t end = lseek(log, 0, SEEK_END);
  if (end > 0 && lseek(log, end > 4096 ? end - 4096 : 0, SEEK_SET) >= 0) {
    char bytes[4096];
    ssize_t count = read(log, bytes, sizeof bytes);
    if (count > 0) ct_write_all(STDERR_FILENO, bytes, (size_t)count);
  }
  close(log);
  if (end == 0) unlink(log_path);
  return end > 0;
}

/* Only once; other threads that crash meanwhile wait for the end here. */
static void last_words(int signal) {
  if (atomic_exchange(&dying, 1)) {
    for (;;) pause();
  }
  int descriptor = atomic_load(&terminal);
  bool redirected = atomic_load(&saved_error) >= 0;
  if (descriptor >= 0 && !pthread_equal(pthread_self(), screen_thread)) {
    /* The screen's thread may be in the middle of a frame. */
    struct timespec frame = {0, 20000000};
    nanosleep(&frame, NULL);
  }
  restore_terminal();
  restore_descriptor(&saved_output, STDOUT_FILENO);
  restore_descriptor(&saved_error, STDERR_FILENO);
  bool logged = redirected && say_log();
  const char *saved = save_emergency();
  say("\nfedrepl: ended by ");
  say(name_of(signal));
  say(" (");
  say_number(signal);
  say(").\n");
  if (saved != NULL) {
    say("fedrepl: your work is in ");
    say(saved);
    say("; open the notebook again to take it back\n");
  }
  if (logged) {
    say("fedrepl: messages are in ");
    say(log_path);
    say("\n");
  }
}

/* ---- handlers ---- */

static void give_back(int signal) {
  for (int i = 0; i < crash_count; i++)
    if (crashes[i] == signal) sigaction(signal, &old_crash[i], NULL);
  for (int i = 0; i < request_count; i++)
    if (requests[i] == signal) sigaction(signal, &old_request[i], NULL);
}

static void on_crash(int signal, siginfo_t *info, void *context) {
  (void)context;
  int error = errno;
  last_words(signal);
  /* Whoever handled this before (the Swift runtime's backtrace, else the default) goes on. A
     fault happens again by itself; a signal that somebody sent has to be sent again. */
  give_back(signal);
  if (info == NULL || info->si_code <= 0) raise(signal);
  errno = error;
}

static void tell(char letter) {
  int pipe = atomic_load(&notify_pipe);
  if (pipe >= 0) {
    ssize_t ignored = write(pipe, &letter, 1);
    (void)ignored;
  }
}

void ct_signal_end_process(int signal) {
  struct sigaction action = {0};
  action.sa_handler = SIG_DFL;
  sigaction(signal, &action, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  raise(signal);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  _exit(128 + signal);
}

static void end_by(int signal) {
  last_words(signal);
  ct_signal_end_process(signal);
}

static void on_request(int signal) {
  int error = errno;
  int none = 0;
  switch (signal) {
    case SIGWINCH: tell('W'); break;
    case SIGCONT:
      atomic_store(&continued, 1);
      tell('C');
      break;
    case SIGTSTP: tell('Z'); break;
    case SIGINT: tell('I'); break;
    case SIGALRM:
      if (atomic_load(&asked)) end_by(atomic_load(&asked));
      break;
    default:
      /* The loop saves and closes. If it does not, or if somebody asks twice, this does. */
      if (atomic_compare_exchange_strong(&asked, &none, signal)) {
        alarm(2);
        tell(signal == SIGHUP ? 'H' : 'T');
      } else {
        end_by(signal);
      }
  }
  errno = error;
}

void ct_guard_acknowledge(int seconds) {
  if (atomic_load(&asked)) alarm(seconds < 1 ? 1u : (unsigned)seconds);
}

bool ct_guard_is_dying(void) { return atomic_load(&dying) != 0; }

/* ---- installation ---- */

static pthread_key_t stack_key;
static pthread_once_t stack_once = PTHREAD_ONCE_INIT;

static void free_stack(void *memory) {
  stack_t none = {0};
  none.ss_flags = SS_DISABLE;
  sigaltstack(&none, NULL);
  free(memory);
}

static void make_key(void) { pthread_key_create(&stack_key, free_stack); }

void ct_guard_protect_thread(void) {
  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && !(stack.ss_flags & SS_DISABLE) &&
      stack.ss_size >= alternate_stack)
    return;
  pthread_once(&stack_once, make_key);
  void *memory = malloc(alternate_stack);
  if (memory == NULL) return;
  stack = (stack_t){.ss_sp = memory, .ss_size = alternate_stack};
  if (sigaltstack(&stack, NULL) != 0) {
    free(memory);
    return;
  }
  void *before = pthread_getspecific(stack_key);
  pthread_setspecific(stack_key, memory);
  free(before);
}

static void at_exit(void) {
  restore_terminal();
  restore_descriptor(&saved_output, STDOUT_FILENO);
  restore_descriptor(&saved_error, STDERR_FILENO);
}

void ct_guard_install(int pipe) {
  static bool registered = false;
  atomic_store(&notify_pipe, pipe);
  if (installed) return;
  installed = true;
  if (!registered) {
    registered = true;
    atexit(at_exit);
  }
  ct_guard_protect_thread();
  struct sigaction action = {0};
  sigfillset(&action.sa_mask);
  /* A crash inside a handler must still be able to end the process. */
  for (int i = 0; i < crash_count; i++) sigdelset(&action.sa_mask, crashes[i]);
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  action.sa_sigaction = on_crash;
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, &old_crash[i]);
  action.sa_flags = SA_RESTART | SA_ONSTACK;
  action.sa_handler = on_request;
  for (int i = 0; i < request_count; i++) sigaction(requests[i], &action, &old_request[i]);
  /* A thread of a pool may have them blocked. */
  sigset_t wanted;
  sigemptyset(&wanted);
  for (int i = 0; i < crash_count; i++) sigaddset(&wanted, crashes[i]);
  for (int i = 0; i < request_count; i++) sigaddset(&wanted, requests[i]);
  pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
}

void ct_guard_remove(void) {
  if (!installed) return;
  installed = false;
  alarm(0);
  atomic_store(&asked, 0);
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &old_crash[i], NULL);
  for (int i = 0; i < request_count; i++) sigaction(requests[i], &old_request[i], NULL);
  atomic_store(&notify_pipe, -1);
}

void ct_guard_forget_continue(void) { atomic_store(&continued, 0); }
bool ct_guard_saw_continue(void) { return atomic_load(&continued) != 0; }

bool ct_guard_may_stop(void) {
  struct sigaction now;
  if (sigaction(SIGTSTP, NULL, &now) != 0) return false;
  if (!installed) return now.sa_handler != SIG_IGN;
  for (int i = 0; i < request_count; i++)
    if (requests[i] == SIGTSTP) return old_request[i].sa_handler != SIG_IGN;
  return false;
}

void ct_guard_allow_stop(bool allow) {
  struct sigaction action = {0};
  sigfillset(&action.sa_mask);
  action.sa_flags = SA_RESTART | SA_ONSTACK;
  action.sa_handler = allow ? SIG_DFL : on_request;
  sigaction(SIGTSTP, &action, NULL);
}

bool ct_pipe(int *read_end, int *write_end) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  *read_end = ends[0];
  *write_end = ends[1];
  return true;
}

/* ---- a signal as a byte in a pipe ---- */

static atomic_int signal_pipes[65];
static struct sigaction old_signals[65];
static bool signal_is_watched[65];

static void on_signal(int signal) {
  int error = errno;
  int pipe = atomic_load(&signal_pipes[signal]);
  char byte = 1;
  if (pipe >= 0) {
    ssize_t ignored = write(pipe, &byte, 1);
    (void)ignored;
  }
  errno = error;
}

void ct_signal_notify(int signal, int pipe) {
  if (signal < 1 || signal > 64) return;
  atomic_store(&signal_pipes[signal], pipe);
  if (signal_is_watched[signal]) return;
  signal_is_watched[signal] = true;
  struct sigaction action = {0};
  sigemptyset(&action.sa_mask);
  action.sa_handler = on_signal; /* no SA_RESTART: a blocked read has to notice */
  sigaction(signal, &action, &old_signals[signal]);
}

void ct_signal_forget(int signal) {
  if (signal < 1 || signal > 64 || !signal_is_watched[signal]) return;
  signal_is_watched[signal] = false;
  sigaction(signal, &old_signals[signal], NULL);
  atomic_store(&signal_pipes[signal], -1);
}
