// How the map looks, for everything that paints one.

import "./canvas.css";
import "./cards.css";
import "./figures.css";
import "./bands.css";
import "./rules.css";
import "./feedback.css";
