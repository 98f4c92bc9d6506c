from decimal import Decimal
Decimal("1") + 1.5
