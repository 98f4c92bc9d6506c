"""A small adventure, played from a script of commands."""
ROOMS = {
    "hall": {"text": "A dusty hall.", "exits": {"north": "library", "east": "kitchen"}, "items": ["lamp"]},
    "library": {"text": "Shelves of old books.", "exits": {"south": "hall"}, "items": ["book", "key"]},
    "kitchen": {"text": "It smells of soup.", "exits": {"west": "hall", "down": "cellar"}, "items": []},
    "cellar": {"text": "It is dark here.", "exits": {"up": "kitchen"}, "items": ["chest"], "dark": True},
}


class Game:
    def __init__(self):
        self.place, self.bag, self.done, self.moves = "hall", [], False, 0

    @property
    def room(self):
        return ROOMS[self.place]

    def do(self, line):
        self.moves += 1
        verb, _, noun = line.strip().lower().partition(" ")
        method = getattr(self, "do_" + verb, None)
        if method is None:
            return f"I do not know how to {verb!r}."
        return method(noun)

    def do_look(self, _):
        if self.room.get("dark") and "lamp" not in self.bag:
            return "Too dark to see."
        things = ", ".join(self.room["items"]) or "nothing"
        return f"{self.room['text']} You see {things}. Exits: {'/'.join(sorted(self.room['exits']))}."

    def do_go(self, way):
        try:
            self.place = self.room["exits"][way]
        except KeyError:
            return f"There is no way {way}."
        return self.do_look("")

    def do_take(self, thing):
        if thing == "chest":
            return "It is too heavy."
        if thing in self.room["items"]:
            self.room["items"].remove(thing)
            self.bag.append(thing)
            return f"You have the {thing}."
        return f"There is no {thing} here."

    def do_bag(self, _): return "You carry " + (" and ".join(self.bag) if self.bag else "nothing") + "."

    def do_open(self, thing):
        if thing != "chest" or self.place != "cellar":
            return "You cannot open that."
        if not {"key", "lamp"} <= set(self.bag):
            return f"You lack {sorted({'key', 'lamp'} - set(self.bag))}."
        self.done = True
        return "Gold! You won."


game = Game()
script = """look
bag
take sword
go up
go east
go down
open chest
take chest
go up
go west
take lamp
go north
take key
read book
bag
go south
go east
go down
open chest
look"""
for line in script.splitlines():
    print(">", line)
    print(game.do(line))
    if game.done:
        print(f"In {game.moves} moves, with {len(game.bag)} things.")
        break
