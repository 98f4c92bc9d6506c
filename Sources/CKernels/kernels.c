#include "CKernels.h"

// What is fused is written so; nothing else may be.
#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__)
#define SEVERAL __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define SEVERAL
#endif

SEVERAL void kernel_add(float *out, const float *x, const float *y, long count) {
  for (long i = 0; i < count; i++) out[i] = x[i] + y[i];
}

SEVERAL void kernel_add_scaled(
    float *out, const float *x, float factor, const float *y, long count) {
  for (long i = 0; i < count; i++) out[i] = __builtin_fmaf(factor, y[i], x[i]);
}

static inline uint32_t mixed(uint32_t upper, uint32_t lower) {
  return (((upper & 0x80000000u) | (lower & 0x7fffffffu)) >> 1) ^ (-(lower & 1u) & 0x9908b0dfu);
}

SEVERAL void kernel_twist(uint32_t *state) {
  for (int i = 0; i < 227; i++) state[i] = state[i + 397] ^ mixed(state[i], state[i + 1]);
  for (int i = 227; i < 623; i++) state[i] = state[i - 227] ^ mixed(state[i], state[i + 1]);
  state[623] = state[396] ^ mixed(state[623], state[0]);
}

SEVERAL void kernel_unit(const uint32_t *words, float *out, long count) {
  for (long i = 0; i < count; i++) {
    uint32_t bits = words[i];
    bits ^= bits >> 11;
    bits ^= (bits << 7) & 0x9d2c5680u;
    bits ^= (bits << 15) & 0xefc60000u;
    bits ^= bits >> 18;
    out[i] = (float)(int32_t)(bits & 0xffffffu) * 0x1p-24f;
  }
}

// Source: S. Moshier, Cephes Mathematical Library, logf and sinf, four numbers at a time, with
// every product and sum that follow each other fused, as vector units compute them.

typedef float four __attribute__((ext_vector_type(4)));
typedef int32_t whole __attribute__((ext_vector_type(4)));

#define ALWAYS static inline __attribute__((always_inline))

ALWAYS four fused(four a, four b, four c) { return __builtin_elementwise_fma(a, b, c); }

ALWAYS four chosen(whole mask, four yes, four no) {
  return (four)((mask & (whole)yes) | (~mask & (whole)no));
}

ALWAYS four logarithm(four x) {
  x = chosen(x < 0x1p-126f, (four)0x1p-126f, x);
  whole bits = (whole)x;
  four exponent = __builtin_convertvector((bits >> 23) - 126, four);
  four fraction = (four)((bits & (int32_t)0x807fffff) | 0x3f000000);
  whole low = fraction < 0.707106781186547524f;
  exponent -= chosen(low, (four)1.0f, (four)0.0f);
  fraction = chosen(low, fraction + (fraction - 1.0f), fraction - 1.0f);
  four square = fraction * fraction;
  four sum = 7.0376836292e-2f;
  sum = fused(sum, fraction, -1.1514610310e-1f);
  sum = fused(sum, fraction, 1.1676998740e-1f);
  sum = fused(sum, fraction, -1.2420140846e-1f);
  sum = fused(sum, fraction, 1.4249322787e-1f);
  sum = fused(sum, fraction, -1.6668057665e-1f);
  sum = fused(sum, fraction, 2.0000714765e-1f);
  sum = fused(sum, fraction, -2.4999993993e-1f);
  sum = fused(sum, fraction, 3.3333331174e-1f);
  sum = sum * fraction * square;
  sum = fused(exponent, -2.12194440e-4f, sum);
  sum = fused(-square, 0.5f, sum);
  return fused(exponent, 0.693359375f, fraction + sum);
}

ALWAYS void sine_and_cosine(four angle, four *sine, four *cosine) {
  whole octant = (__builtin_convertvector(angle * 1.27323954473516f, whole) + 1) & ~1;
  four turns = __builtin_convertvector(octant, four);
  four x = fused(turns, -0.78515625f, angle);
  x = fused(turns, -2.4187564849853515625e-4f, x);
  x = fused(turns, -3.77489497744594108e-8f, x);
  four square = x * x;
  four even = 2.443315711809948e-5f;
  even = fused(even, square, -1.388731625493765e-3f);
  even = fused(even, square, 4.166664568298827e-2f);
  even = fused(even * square, square, -(square * 0.5f)) + 1.0f;
  four odd = -1.9515295891e-4f;
  odd = fused(odd, square, 8.3321608736e-3f);
  odd = fused(odd, square, -1.6666654611e-1f);
  odd = fused(odd * square, x, x);
  whole plain = (octant & 2) == 0;
  four first = chosen(plain, odd, even), second = chosen(plain, even, odd);
  *sine = chosen((octant & 4) == 0, first, -first);
  *cosine = chosen(((octant - 2) & 4) == 0, -second, second);
}

SEVERAL void kernel_normal(float *start, long groups, float mean, float deviation) {
  for (long part = 0; part < 2 * groups; part++) {
    float *place = start + 16 * (part / 2) + 4 * (part % 2);
    four first, second, sine, cosine;
    __builtin_memcpy(&first, place, sizeof first);
    __builtin_memcpy(&second, place + 8, sizeof second);
    four radius = __builtin_elementwise_sqrt(-2.0f * logarithm(1.0f - first));
    sine_and_cosine(6.283185307179586f * second, &sine, &cosine);
    first = fused(radius * cosine, (four)deviation, (four)mean);
    second = fused(radius * sine, (four)deviation, (four)mean);
    __builtin_memcpy(place, &first, sizeof first);
    __builtin_memcpy(place + 8, &second, sizeof second);
  }
}
