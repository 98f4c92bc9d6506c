"""A text adventure that plays itself: state, commands by name, dispatch, text wrapping, scores."""
import re
import textwrap
from collections import defaultdict

ROOMS = {
    "hall": {"text": "A dusty hall. Doors lead north and east.", "north": "library", "east": "kitchen", "items": ["lamp"]},
    "library": {"text": "Books everywhere. One lies open: 'the key is where the food is'.", "south": "hall", "items": ["book"]},
    "kitchen": {"text": "An old kitchen. Something smells. A locked door leads down.", "west": "hall", "down": "cellar", "items": ["key", "cheese"]},
    "cellar": {"text": "It is dark here.", "up": "kitchen", "items": ["gold"], "dark": True},
}
SCRIPT = """look
take lamp; inventory
go north; read book; take book
go south
go east
down
take key; take cheese; eat cheese
use key
down; take gold
light lamp; look; take gold
up; west; drop book; score; dance; go sideways; take; quit; look"""


class Over(Exception):
    """The game is over."""


class Game:
    def __init__(self):
        self.room, self.bag, self.points, self.flags, self.moves = "hall", [], 0, defaultdict(bool), 0

    @property
    def here(self):
        return ROOMS[self.room]

    def say(self, text):
        print(textwrap.indent(textwrap.fill(text, 48), "  | "))

    def play(self, script):
        for command in re.split(r"[;\n]\s*", script):
            print(">", command)
            verb, *rest = command.split()
            action = getattr(self, "do_" + verb, None)
            if verb in ("north", "south", "east", "west", "up", "down"):
                action, rest = self.do_go, [verb]
            if action is None:
                self.say(f"I don't know how to {verb}.")
                continue
            self.moves += 1
            try:
                action(*rest)
            except TypeError as problem:
                missing = re.search(r"missing \d+ required positional argument: '(\w+)'", str(problem))
                self.say(f"{verb.title()} what? ({missing.group(1) if missing else problem})")

    def do_look(self):
        if self.here.get("dark") and not self.flags["light"]:
            return self.say("You see nothing.")
        items = self.here["items"]
        self.say(self.here["text"] + (f" You see: {', '.join(sorted(items))}." if items else ""))

    def do_go(self, where):
        target = self.here.get(where)
        if where not in ("north", "south", "east", "west", "up", "down") or not target:
            return self.say(f"You cannot go {where}.")
        if target == "cellar" and not self.flags["open"]:
            return self.say("The door is locked.")
        self.room = target
        self.do_look()

    def do_take(self, item):
        if self.here.get("dark") and not self.flags["light"]:
            return self.say("You cannot see it.")
        try:
            self.here["items"].remove(item)
        except ValueError:
            return self.say(f"There is no {item} here.")
        self.bag.append(item)
        self.points += {"gold": 50}.get(item, 5)
        self.say(f"You have the {item} now.")

    def do_drop(self, item):
        self.bag.remove(item)
        self.here["items"].append(item)
        self.say(f"Dropped {item}.")

    def do_inventory(self):
        self.say("You carry " + (" and ".join(f"a {i}" for i in self.bag) or "nothing") + ".")

    def do_read(self, item):
        self.say({"book": "It says: light first."}.get(item, f"Nothing is written on the {item}."))

    def do_eat(self, item):
        if item in self.bag:
            self.bag.remove(item)
            self.points -= 1
            self.say(f"The {item} was not good.")

    def do_use(self, item):
        if item == "key" and item in self.bag and self.room == "kitchen":
            self.flags["open"] = True
            self.points += 10
            self.say("Click!")

    def do_light(self, item):
        self.flags["light"] = item == "lamp" in self.bag
        self.say("Light!" if self.flags["light"] else "No.")

    def do_score(self):
        self.say(f"{self.points} points in {self.moves} moves, {len(self.bag)} things.")

    def do_quit(self):
        raise Over(self.points)


game = Game()
try:
    game.play(SCRIPT)
except Over as end:
    print("The end:", end, end.args, Over.__doc__)
print(sorted(k for k, v in game.flags.items() if v), {k: len(v["items"]) for k, v in ROOMS.items()})
print([name[3:] for name in dir(Game) if name.startswith("do_")])
