// What mutation testing runs: the engine's tests as one file, so that a mutant loads the engine once. Examples come
// before random histories, whose differences take long to print; tests of sizes are left out.
import '../domain/deciding.test';
import '../domain/serving.test';
import '../domain/recorded.test';
import '../domain/bearing.test';
import '../domain/corners.test';
import '../domain/ledgers.test';
import '../domain/what-counts.test';
import '../domain/statement-window.test';
import '../domain/order-and-advice.test';
import '../domain/readme.test';
import '../domain/explanation.test';
import '../domain/final-statements.test';
import '../domain/reading.test';
import '../domain/reading-scenario.test';
import '../domain/reading-edges.test';
import '../domain/sla.test';
import '../domain/warn-at.test';
import '../domain/our-tags.test';
import '../domain/standing.test';
import '../domain/figures.test';
import '../domain/windows.test';
import '../domain/resume.test';
import '../domain/statement.test';
import '../domain/fold-start.test';
import '../domain/fold.test';
import '../domain/twin.test';
