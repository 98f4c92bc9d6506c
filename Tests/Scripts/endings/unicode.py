raise ValueError('ভুল 😀')
