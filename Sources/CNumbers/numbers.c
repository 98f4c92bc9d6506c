#include "numbers.h"

#include <stdio.h>

static size_t written(int count, size_t size) {
  if (count < 0) return 0;
  return (size_t)count < size ? (size_t)count : size - 1;
}

size_t numbers_print_exponent(char *buffer, size_t size, double value, int precision) {
  return written(snprintf(buffer, size, "%.*e", precision, value), size);
}

size_t numbers_print_fixed(char *buffer, size_t size, double value, int precision) {
  return written(snprintf(buffer, size, "%.*f", precision, value), size);
}
