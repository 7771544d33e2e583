package org.tenfold.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** What stands above the commands: help and version. */
@Command(name = "tenfold", mixinStandardHelpOptions = true, versionProvider = RootCommand.Version.class,
        description = "Reviews AWS architectures: findings, load, cost and survival of a drawing. "
                + "Without a command it opens the designer.",
        footer = {"", "Exit status: 0 fine, 1 the answer is \"not good enough\", 2 wrong use or unreadable input.",
                "A file named - is standard input."})
final class RootCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command; --help lists them.");
    }

    /** The version that the jar's manifest states. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return new String[] {"tenfold " + (version == null ? "(built from source)" : version)};
        }
    }
}
