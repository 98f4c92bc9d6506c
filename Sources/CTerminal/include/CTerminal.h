/* The few functions of ncursesw and GNU readline that the program uses, and the guard that gives
   the terminal back after a crash. Neither curses.h nor readline.h is included here, so that none
   of their macros and globals reaches Swift.

   Both libraries keep one state a process, and so do these functions: all of them belong to the
   thread that opened the screen, except where it says otherwise. Text is UTF-8. */
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- locale ---- */

/* 0: not UTF-8 (ASCII only); 1: the environment's own UTF-8 locale; 2: C.UTF-8 in its place. */
int ct_locale_set_up(void);
/* Columns of a code point by the C library; -1 if it cannot be printed. */
int ct_locale_width(uint32_t scalar);

/* ---- screen: ncursesw, output only ---- */

enum ct_attribute {
  CT_BOLD = 1, CT_DIM = 2, CT_ITALIC = 4, CT_UNDERLINE = 8, CT_REVERSE = 16
};

/* Colours are -1 (the terminal's own) to `colours` - 1. */
typedef struct {
  int attributes;
  int foreground;
  int background;
} ct_style;

/* Opens the full screen on two descriptors of a terminal (they are duplicated). False: `message`
   says why. `terminals` are names for terminfo, separated by commas, tried in this order. */
bool ct_screen_open(
  int input, int output, const char *terminals, bool colour, char *message, size_t capacity);
void ct_screen_close(void);
bool ct_screen_is_open(void);
/* The descriptor of the terminal while the screen is open, else -1. */
int ct_screen_descriptor(void);
/* The terminfo entry in use. */
const char *ct_screen_terminal(void);
int ct_screen_colours(void);
/* A string capability with one optional number put in; its length or -1. */
int ct_screen_capability(const char *name, int parameter, char *buffer, size_t capacity);
/* The colours that terminfo gives a terminal; -1 if it does not know it. The screen is closed. */
int ct_terminfo_colours(const char *terminal);
/* The kernel's idea of the size; false if it has none. */
bool ct_terminal_size(int descriptor, int *columns, int *rows);
void ct_screen_resize(int columns, int rows);

/* Puts text at a cell; what is wider than the rest of the row is cut. */
void ct_screen_put(int row, int column, ct_style style, const char *text, size_t count);
void ct_screen_blank(int row, int column, ct_style style, int count);
/* Sends these rows whole at the next refresh. */
void ct_screen_redraw_row(int row);
/* Sends everything at the next refresh. */
void ct_screen_redraw_all(void);
/* Writes what changed since the last refresh, and places the cursor. */
void ct_screen_refresh(int row, int column, bool visible);
/* Writes what changed, while no more than one row has changed: then ncurses finds nothing to scroll.
   Where something is on the screen that it does not know of, scrolling would move that too. */
void ct_screen_refresh_row(void);
/* Straight to the terminal. */
void ct_screen_write(const uint8_t *bytes, size_t count);
/* What switches the terminal's modes on and off again (mouse, paste, …): `on` goes out at every
   return to the screen, `off` at every leave, in a crash too. Sends nothing now. */
void ct_screen_set_modes(
  const uint8_t *on, size_t on_count, const uint8_t *off, size_t off_count);
/* Gives the terminal back for a while (to an editor, to the shell) and takes it again. */
void ct_screen_leave(void);
void ct_screen_enter(void);
/* Leaves, stops the process group as Ctrl-Z does, and enters when it is continued. */
void ct_screen_stop(void);

/* ---- guard ---- */

/* A pipe, both ends non-blocking and closed on exec; false on failure. */
bool ct_pipe(int *read_end, int *write_end);
/* Handlers for crashes (any thread), for requests to end, for job control and for resizing.
   Letters written to `pipe`: W resized, C continued, Z stop, I interrupt, T terminate, H hung up. */
void ct_guard_install(int pipe);
void ct_guard_remove(void);
/* A request to end was seen; `seconds` are left until the guard ends the process. */
void ct_guard_acknowledge(int seconds);
/* A crash is being handled: touch the terminal no more. */
bool ct_guard_is_dying(void);
/* Gives the calling thread a stack for signal handlers, so that the guard can answer an
   overflow of its own stack. */
void ct_guard_protect_thread(void);
/* Sends standard error and output to a file while the screen is open, unless they are no
   terminal. False if the file cannot be opened. */
bool ct_guard_redirect(const char *path);
void ct_guard_restore_output(void);
/* Where they go now; NULL: where they always went. */
const char *ct_guard_log(void);
/* What the guard writes to `path` in a crash; replaces what was registered before. Main thread.
   False if there is no memory or the path is too long. */
bool ct_emergency_set(const char *path, const uint8_t *bytes, size_t count);
void ct_emergency_clear(void);
/* Every `signal` becomes a byte in `pipe`, until it is forgotten. */
void ct_signal_notify(int signal, int pipe);
void ct_signal_forget(int signal);

/* Ends the process by this signal, as if it had no handler. */
void ct_signal_end_process(int signal);

/* ---- terminal settings ---- */

/* Raw input without echo; the settings before it go to `saved` (`ct_settings_size` bytes). */
size_t ct_settings_size(void);
bool ct_settings_raw(int descriptor, void *saved);
void ct_settings_restore(int descriptor, const void *saved);

/* ---- line editor: readline fed from a queue ---- */

/* Byte offset of the neighbouring cluster boundary: `direction` is -1 or 1. */
typedef size_t (*ct_boundary)(const char *text, size_t count, size_t offset, int direction);

void ct_line_set_boundary(ct_boundary boundary);
void ct_line_begin(const char *text, size_t count, size_t point, bool multiline);
void ct_line_end(void);
bool ct_line_is_active(void);
/* Counts the editors begun; only the last one is alive. */
unsigned ct_line_generation(void);
/* Feeds keys. Escape sequences and code points must be whole. */
void ct_line_feed(const uint8_t *bytes, size_t count);
/* The buffer; `count` bytes, valid until the next call. */
const char *ct_line_text(size_t *count);
size_t ct_line_point(void);
void ct_line_set_point(size_t point);
/* Both as one step of undo. */
void ct_line_insert(const char *text, size_t count);
void ct_line_replace(size_t start, size_t end, const char *text, size_t count);
/* What to show in place of a prompt (an incremental search, a count), or NULL. */
const char *ct_line_prompt(void);
enum ct_line_mode { CT_LINE_EMACS = 0, CT_LINE_VI_INSERT = 1, CT_LINE_VI_COMMAND = 2 };
int ct_line_editing_mode(void);
void ct_line_set_vi(bool vi);
/* A lone ESC: to vi's command mode, or out of a search or a count. False: it meant nothing. */
bool ct_line_escape(void);
void ct_line_set_screen_size(int columns, int rows);
/* Both only while no line is edited. */
void ct_line_history_clear(void);
void ct_line_history_add(const char *text);

/* ---- prompt: readline on its own terminal, a line at a time ---- */

typedef void (*ct_completer)(void *context, void *sink, const char *line, int start, int end);

void ct_prompt_set_completer(ct_completer completer, void *context);
void ct_prompt_add_completion(void *sink, const char *text);
/* A line (free it with `ct_prompt_free`); NULL at the end of input or after Ctrl-C. */
char *ct_prompt_read(const char *prompt, const char *initial, bool *interrupted);
void ct_prompt_free(char *line);
/* 0 or an errno. */
int ct_prompt_load_history(const char *path, int limit);
int ct_prompt_save_history(const char *path, int limit);
void ct_prompt_add_history(const char *line);

#endif
