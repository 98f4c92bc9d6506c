from datetime import datetime
for text, form in [("2024-02-03", "%Y-%m-%d"), ("03/02/24 14:05", "%d/%m/%y %H:%M"), ("Feb 3 2024 02:05 PM", "%b %d %Y %I:%M %p"), ("Saturday, 03 February 2024", "%A, %d %B %Y"), ("2024-02-03T04:05:06.789+0530", "%Y-%m-%dT%H:%M:%S.%f%z"), ("2024 034", "%Y %j"), ("1  2", "%d %m"), ("12:30:15", "%X"), ("100%", "%y0%%")]:
    try: print(repr(datetime.strptime(text, form)))
    except ValueError as e: print(e)
for text, form in [("x", "%Y"), ("2024-01-01 x", "%Y-%m-%d"), ("2024", "%Q"), ("2024-13-01", "%Y-%m-%d"), ("2023-02-30", "%Y-%m-%d")]:
    try: datetime.strptime(text, form)
    except ValueError as e: print(e)
datetime.strptime(3, "%Y")
