#ifndef CMODULES_H
#define CMODULES_H

#include <stddef.h>

/// A module of the standard library that is written in Python.
struct python_module_text {
  const char *name;
  const unsigned char *text;
  size_t count;
};

size_t python_module_count(void);
struct python_module_text python_module(size_t position);

#endif
