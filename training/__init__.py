"""How the detector's weights are made from the corpus: `make train`, judged by `make eval`. Not part of the program."""
