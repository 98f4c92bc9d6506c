"""Tic-tac-toe, played perfectly."""
from functools import lru_cache

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def winner(board): return next((board[a] for a, b, c in LINES if board[a] != "." and board[a] == board[b] == board[c]), None)
def free(board): return [i for i, c in enumerate(board) if c == "."]
def other(player): return "XO"[player == "X"]
def put(board, i, player): return board[:i] + player + board[i + 1:]


@lru_cache(maxsize=None)
def minimax(board, player):
    won = winner(board)
    if won: return (1 if won == "X" else -1), None
    if not free(board): return 0, None
    options = [(minimax(put(board, i, player), other(player))[0], -i) for i in free(board)]
    score, i = max(options) if player == "X" else min(options)
    return score, -i


class Game:
    def __init__(self): self.board, self.player, self.moves = "." * 9, "X", []

    def move(self, i):
        if not isinstance(i, int): raise TypeError("a field is a number")
        if i not in range(9): raise IndexError(f"no field {i}")
        if self.board[i] != ".": raise ValueError(f"field {i} is taken by {self.board[i]}")
        self.board = put(self.board, i, self.player)
        self.moves.append(i)
        self.player = other(self.player)
        return self

    def __str__(self): return "\n".join(" ".join(self.board[r:r + 3]) for r in (0, 3, 6))
    @property
    def over(self): return winner(self.board) or not free(self.board)


game = Game()
while not game.over: game.move(minimax(game.board, game.player)[1])
print(game, game.moves, winner(game.board), minimax.cache_info().currsize, sep="\n")
game = Game().move(0).move(1)
while not game.over: game.move(minimax(game.board, game.player)[1] if game.player == "X" else free(game.board)[0])
print(game, winner(game.board), sep="\n")
for bad in (9, 0, "a", -1):
    try: game.move(bad)
    except (IndexError, ValueError, TypeError) as error: print(type(error).__name__, error)
@lru_cache(None)
def count(board, player): return 1 if winner(board) or not free(board) else sum(count(put(board, i, player), other(player)) for i in free(board))
print(count("." * 9, "X"))
