/* What the files of this target share; nothing of it reaches Swift. */
#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif

#include <termios.h>

#include "CTerminal.h"

/* True while LC_CTYPE is not what the environment says. */
extern bool ct_locale_is_fallback;
/* False: only ASCII may be sent. */
extern bool ct_locale_is_utf8;

/* Writes all bytes; async-signal-safe. */
void ct_write_all(int descriptor, const void *bytes, size_t count);

/* The guard's copy of what restores the terminal. */
void ct_guard_arm(int descriptor, const struct termios *saved);
void ct_guard_set_restore(const char *modes_off, size_t modes_count, const char *leave,
                          size_t leave_count);
void ct_guard_disarm(void);
/* Whether SIGCONT came since it was forgotten. */
void ct_guard_forget_continue(void);
bool ct_guard_saw_continue(void);
/* False under a shell without job control, which nobody could continue us from. */
bool ct_guard_may_stop(void);
/* Gives SIGTSTP its default action back, or takes it again. */
void ct_guard_allow_stop(bool allow);

/* Readline is initialised once, for the editor and for the prompt. */
void ct_readline_initialise(void);
extern bool ct_line_multiline;
extern ct_boundary ct_line_boundary;

#endif
