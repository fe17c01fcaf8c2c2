package org.recourse.app;

import io.dropwizard.core.setup.Bootstrap;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code rules}: what authors and reviewers of a pack need. */
final class RulesCommand extends PlainCommand {

    RulesCommand() {
        super("rules", "check or explain a pack of rules");
    }

    @Override
    public void configure(Subparser subparser) {}

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {}
}
