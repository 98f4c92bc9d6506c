/* What the commands for several lines share. */
#ifndef CTERMINAL_LINE_KEYS_H
#define CTERMINAL_LINE_KEYS_H

#include "internal.h"

#include <stdio.h>

#include <readline/readline.h>

/* A command of readline and the one in its place. */
typedef struct {
  rl_command_func_t *theirs, *ours;
} ct_replacement;

void ct_replace_commands(Keymap map, const ct_replacement *rows, size_t count, int depth);
void ct_line_keys_install(void);
void ct_vi_keys_install(void);

/* An editor of several lines is active. */
bool ct_line_several(void);
bool ct_in_vi_command(void);
int ct_start_of_line(int point);
int ct_end_of_line(int point);
/* The next boundary between grapheme clusters; newlines stand alone. */
int ct_neighbour(int point, int direction);
int ct_kill_range(int from, int to);
/* Gives keys to readline. */
void ct_line_run(const uint8_t *bytes, size_t count);
/* Answers keys in readline's place: what follows vi's d, c and y, which it would take for the whole
   buffer, and what a search for a character waits for, where version 8.2 may search for ever. */
bool ct_vi_take(const unsigned char *bytes, size_t count);
/* Waits for no character any more; whether it did. */
bool ct_vi_cancel(void);

/* The history: a new editor stands behind its end. */
void ct_history_begin(void);
void ct_history_move(int direction);
void ct_history_move_prefix(int direction);
/* An incremental search takes keys until one ends it. */
void ct_history_search(int direction);
bool ct_history_is_searching(void);
bool ct_history_take(const uint8_t *bytes, size_t count);
void ct_history_accept(void);
const char *ct_history_prompt(void);
const char *ct_history_match(size_t *offset);

#endif
