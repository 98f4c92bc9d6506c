#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdint.h>

// Loops over plain memory, built for several processors and chosen when the program is loaded.

/// out = x + y
void kernel_add(float *out, const float *x, const float *y, long count);

/// out = x + factor * y, each with one rounding.
void kernel_add_scaled(float *out, const float *x, float factor, const float *y, long count);

/// The next 624 words of a Mersenne twister.
void kernel_twist(uint32_t *state);

/// Words of a twister as numbers from zero to below one, of 24 bits each.
void kernel_unit(const uint32_t *words, float *out, long count);

/// Groups of sixteen numbers from zero to below one become normal deviates.
void kernel_normal(float *start, long groups, float mean, float deviation);

#endif
