import calendar as c
print(c.month(2024, 2))
c.prmonth(2023, 10, 3)
print(c.monthrange(2024, 2), c.isleap(1900), c.leapdays(2000, 2025), c.weekday(2024, 5, 6))
print(c.monthcalendar(2024, 9), c.month_name[3], list(c.day_abbr), c.timegm((1970, 1, 2, 0, 0, 1)))
c.setfirstweekday(c.SUNDAY)
print(c.month(2024, 9))
print(c.Calendar().monthdatescalendar(2024, 2)[0][:2], list(c.Calendar(6).iterweekdays()))
c.monthrange(2024, 13)
