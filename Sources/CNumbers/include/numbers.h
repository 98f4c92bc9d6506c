// Printing of floating-point numbers by the C library, which is exact for any number of digits.
#ifndef NUMBERS_H
#define NUMBERS_H

#include <stddef.h>

// As `%.*e` and `%.*f` of printf: writes at most `size` bytes and gives how many it wrote. The
// decimal point is that of the process's locale.
size_t numbers_print_exponent(char *buffer, size_t size, double value, int precision);
size_t numbers_print_fixed(char *buffer, size_t size, double value, int precision);

#endif
