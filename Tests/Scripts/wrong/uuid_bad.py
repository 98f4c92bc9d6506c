import uuid
uuid.UUID("x")
