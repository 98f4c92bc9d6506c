#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

#undef columns /* a capability in term.h */

enum { mode_capacity = 1024, run_capacity = 1024 };

static SCREEN *screen = NULL;
static FILE *input_file = NULL, *output_file = NULL;
static struct termios cooked;
static bool in_colour = false;
static bool away = false; /* another program has the terminal */
static int cursor_shown = -1;
static char entry[64] = "";
static uint8_t modes_on[mode_capacity];
static size_t modes_on_count = 0;
static char modes_off[mode_capacity];
static size_t modes_off_count = 0;

/* ---- capabilities ---- */

static char *collect_next, *collect_end;

static int collect(int byte) {
  if (collect_next < collect_end) *collect_next++ = (char)byte;
  return byte;
}

int ct_screen_capability(const char *name, int parameter, char *buffer, size_t capacity) {
  if (screen == NULL || capacity == 0) return -1;
  const char *text = tigetstr(name);
  if (text == NULL || text == (char *)-1) return -1;
  collect_next = buffer;
  collect_end = buffer + capacity - 1;
  tputs(tiparm(text, parameter), 1, collect);
  *collect_next = 0;
  return (int)(collect_next - buffer);
}

/* What ends the full screen, for the guard: colours, attributes, the other screen, the cursor. */
static void prepare_restore(void) {
  static const char *const names[] = {"op", "sgr0", "rmcup", "cnorm"};
  char leave[512];
  size_t count = 0;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    int length = ct_screen_capability(names[i], 0, leave + count, sizeof leave - count);
    if (length > 0) count += (size_t)length;
  }
  if (count + 2 < sizeof leave) {
    memcpy(leave + count, "\r\n", 2);
    count += 2;
  }
  ct_guard_set_restore(modes_off, modes_off_count, leave, count);
}

/* ---- opening and closing ---- */

static void close_files(void) {
  if (input_file != NULL) fclose(input_file);
  if (output_file != NULL) fclose(output_file);
  input_file = output_file = NULL;
}

static FILE *open_copy(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (copy < 0) return NULL;
  FILE *file = fdopen(copy, mode);
  if (file == NULL) close(copy);
  return file;
}

static bool open_entry(const char *terminals) {
  while (*terminals != 0) {
    size_t length = strcspn(terminals, ",");
    if (length > 0 && length < sizeof entry) {
      memcpy(entry, terminals, length);
      entry[length] = 0;
      screen = newterm(entry, output_file, input_file);
      if (screen != NULL) return true;
    }
    terminals += length + (terminals[length] == ',');
  }
  return false;
}

bool ct_screen_open(int input, int output, const char *terminals, bool colour, char *message,
                    size_t capacity) {
  if (screen != NULL) {
    snprintf(message, capacity, "the screen is open already");
    return false;
  }
  if (!isatty(input) || !isatty(output) || tcgetattr(output, &cooked) != 0) {
    snprintf(message, capacity, "this is no terminal");
    return false;
  }
  input_file = open_copy(input, "r");
  output_file = open_copy(output, "w");
  if (input_file == NULL || output_file == NULL) {
    snprintf(message, capacity, "cannot open the terminal: %s", strerror(errno));
    close_files();
    return false;
  }
  /* With these set, ncurses would never learn of a new size. */
  unsetenv("LINES");
  unsetenv("COLUMNS");
  if (!open_entry(terminals)) {
    snprintf(message, capacity, "terminfo has no entry for any of %s", terminals);
    tcsetattr(output, TCSANOW, &cooked);
    close_files();
    return false;
  }
  if (ct_screen_capability("cup", 0, (char[64]){0}, 64) <= 0) {
    snprintf(message, capacity, "the terminal \"%s\" cannot move its cursor", entry);
    endwin();
    delscreen(screen);
    screen = NULL;
    tcsetattr(output, TCSANOW, &cooked);
    close_files();
    return false;
  }
  raw();
  noecho();
  nonl();
  set_escdelay(25);
  typeahead(-1);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  idcok(stdscr, FALSE);
  in_colour = colour && has_colors() && start_color() == OK;
  if (in_colour) use_default_colors();
  def_prog_mode();
  cursor_shown = -1;
  away = false;
  modes_on_count = modes_off_count = 0;
  ct_guard_arm(fileno(output_file), &cooked);
  prepare_restore();
  return true;
}

void ct_screen_close(void) {
  if (screen == NULL) return;
  if (!away) ct_screen_leave();
  ct_guard_disarm();
  delscreen(screen);
  screen = NULL;
  close_files();
}

bool ct_screen_is_open(void) { return screen != NULL; }
int ct_screen_descriptor(void) { return screen == NULL ? -1 : fileno(output_file); }
const char *ct_screen_terminal(void) { return screen == NULL ? "" : entry; }
int ct_screen_colours(void) { return screen == NULL || !in_colour ? 0 : COLORS; }

int ct_terminfo_colours(const char *terminal) {
  if (screen != NULL) return -1;
  int error;
  if (setupterm(terminal, STDERR_FILENO, &error) != OK) return -1;
  int count = tigetnum("colors");
  del_curterm(cur_term);
  return count < 0 ? 0 : count;
}

bool ct_terminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
    return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

void ct_screen_resize(int columns, int rows) {
  if (screen == NULL || columns < 1 || rows < 1) return;
  resizeterm(rows, columns);
  clearok(curscr, TRUE);
}

/* ---- drawing ---- */

static bool set_style(ct_style style) {
  if (screen == NULL) return false;
  attr_t attributes = A_NORMAL;
  if (style.attributes & CT_BOLD) attributes |= A_BOLD;
  if (style.attributes & CT_DIM) attributes |= A_DIM;
  if (style.attributes & CT_ITALIC) attributes |= A_ITALIC;
  if (style.attributes & CT_UNDERLINE) attributes |= A_UNDERLINE;
  if (style.attributes & CT_REVERSE) attributes |= A_REVERSE;
  int pair = 0;
  if (in_colour && (style.foreground >= 0 || style.background >= 0)) {
    int foreground = style.foreground < COLORS ? style.foreground : -1;
    int background = style.background < COLORS ? style.background : -1;
    pair = alloc_pair(foreground, background);
    if (pair < 0) pair = 0;
  }
  /* Pairs above 255 fit only through the last argument. */
  wattr_set(stdscr, attributes, 0, &pair);
  return true;
}

/* One code point; anything that is no UTF-8 becomes U+FFFD. */
static wchar_t decode(const unsigned char **next, const unsigned char *end) {
  unsigned char first = *(*next)++;
  if (first < 0x80) return first;
  int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
  if (more == 0 || first > 0xf4 || end - *next < more) return 0xfffd;
  uint32_t value = first & (0x3f >> more);
  for (int i = 0; i < more; i++) {
    if (((*next)[i] & 0xc0) != 0x80) return 0xfffd;
    value = value << 6 | ((*next)[i] & 0x3f);
  }
  *next += more;
  return (wchar_t)value;
}

void ct_screen_put(int row, int column, ct_style style, const char *text, size_t count) {
  if (!set_style(style) || row < 0 || row >= getmaxy(stdscr) || column < 0 ||
      column >= getmaxx(stdscr))
    return;
  wchar_t wide[run_capacity];
  int length = 0, room = getmaxx(stdscr) - column;
  const unsigned char *next = (const unsigned char *)text, *end = next + count;
  while (next < end && length < run_capacity) {
    wchar_t code = decode(&next, end);
    /* Control characters never reach the terminal. */
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) code = L'?';
    int width = wcwidth(code);
    if (width < 0) {
      code = L'?';
      width = 1;
    }
    if (width > room) break;
    room -= width;
    wide[length++] = code;
  }
  wmove(stdscr, row, column);
  /* Not setcchar(): it drops what follows a spacing vowel sign. */
  waddnwstr(stdscr, wide, length);
}

void ct_screen_blank(int row, int column, ct_style style, int count) {
  if (!set_style(style) || row < 0 || row >= getmaxy(stdscr) || column < 0 ||
      column >= getmaxx(stdscr))
    return;
  if (count > getmaxx(stdscr) - column) count = getmaxx(stdscr) - column;
  wmove(stdscr, row, column);
  for (int i = 0; i < count; i++) waddch(stdscr, ' ');
}

void ct_screen_redraw_row(int row) {
  if (screen != NULL && row >= 0 && row < getmaxy(stdscr)) wredrawln(stdscr, row, 1);
}

void ct_screen_redraw_all(void) {
  if (screen != NULL) clearok(curscr, TRUE);
}

void ct_screen_write(const uint8_t *bytes, size_t count) {
  if (screen == NULL || away || ct_guard_is_dying()) return;
  ct_write_all(fileno(output_file), bytes, count);
}

void ct_screen_refresh_row(void) {
  if (screen == NULL || away || ct_guard_is_dying()) return;
  leaveok(stdscr, TRUE);
  wnoutrefresh(stdscr);
  doupdate();
  leaveok(stdscr, FALSE);
}

void ct_screen_refresh(int row, int column, bool visible) {
  if (screen == NULL || away || ct_guard_is_dying()) return;
  if (cursor_shown != visible) {
    curs_set(visible);
    cursor_shown = visible;
  }
  if (row < 0 || row >= getmaxy(stdscr) || column < 0 || column >= getmaxx(stdscr))
    row = column = 0;
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
}

/* ---- modes, leaving, coming back ---- */

void ct_screen_set_modes(const uint8_t *on, size_t on_count, const uint8_t *off,
                         size_t off_count) {
  if (screen == NULL || on_count > mode_capacity || off_count > mode_capacity) return;
  memcpy(modes_on, on, on_count);
  modes_on_count = on_count;
  memcpy(modes_off, off, off_count);
  modes_off_count = off_count;
  prepare_restore();
}

void ct_screen_leave(void) {
  if (screen == NULL || away) return;
  ct_screen_write((const uint8_t *)modes_off, modes_off_count);
  /* The cursor would stay hidden if it was. */
  if (cursor_shown == 0) curs_set(1);
  cursor_shown = -1;
  endwin();
  tcsetattr(fileno(output_file), TCSANOW, &cooked);
  tcflush(fileno(output_file), TCIFLUSH);
  away = true;
  ct_guard_disarm();
}

void ct_screen_enter(void) {
  if (screen == NULL) return;
  bool was_away = away;
  /* The shell may have changed the settings that we give back at the end. */
  if (away) tcgetattr(fileno(output_file), &cooked);
  away = false;
  ct_guard_arm(fileno(output_file), &cooked);
  prepare_restore();
  reset_prog_mode();
  /* Also after a Ctrl-L, when something else may have left the alternate screen. */
  char enter[128];
  int length = ct_screen_capability("smcup", 0, enter, sizeof enter);
  if (length > 0) ct_screen_write((const uint8_t *)enter, (size_t)length);
  /* Some modes are kept on a stack. */
  if (!was_away) ct_screen_write((const uint8_t *)modes_off, modes_off_count);
  ct_screen_write(modes_on, modes_on_count);
  cursor_shown = -1;
  int columns, rows;
  if (ct_terminal_size(fileno(output_file), &columns, &rows)) resizeterm(rows, columns);
  clearok(curscr, TRUE);
}

void ct_screen_stop(void) {
  if (screen == NULL || !ct_guard_may_stop()) return;
  ct_screen_leave();
  ct_guard_forget_continue();
  ct_guard_allow_stop(true);
  /* The whole group, as the terminal does it: `make run` must stop together with us. */
  kill(0, SIGTSTP);
  /* The signal may be on its way to another thread; an orphaned group is not stopped at all. */
  for (int i = 0; i < 20 && !ct_guard_saw_continue(); i++) {
    struct timespec pause = {0, 10000000};
    nanosleep(&pause, NULL);
  }
  ct_guard_allow_stop(false);
  ct_screen_enter();
}

/* ---- settings ---- */

size_t ct_settings_size(void) { return sizeof(struct termios); }

bool ct_settings_raw(int descriptor, void *saved) {
  struct termios settings;
  if (tcgetattr(descriptor, &settings) != 0) return false;
  memcpy(saved, &settings, sizeof settings);
  cfmakeraw(&settings);
  settings.c_oflag |= OPOST;
  return tcsetattr(descriptor, TCSADRAIN, &settings) == 0;
}

void ct_settings_restore(int descriptor, const void *saved) {
  tcsetattr(descriptor, TCSADRAIN, saved);
}
