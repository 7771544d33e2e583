package org.tenfold.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line. */
public final class Cli {

    static final int NOT_GOOD_ENOUGH = 1;
    static final int WRONG_USE = 2;

    private static final SequencedMap<String, Function<Console, Command>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("capacity", CapacityCommand::new);
        COMMANDS.put("estimate", EstimateCommand::new);
        COMMANDS.put("resilience", ResilienceCommand::new);
        COMMANDS.put("report", ReportCommand::new);
        COMMANDS.put("compare", CompareCommand::new);
        COMMANDS.put("import", ImportCommand::new);
        COMMANDS.put("explain", ExplainCommand::new);
        COMMANDS.put("prices", PricesCommand::new);
    }

    private Cli() {
    }

    /**
     * Runs one command.
     *
     * @return the exit status: 0 fine, 1 the answer is "not good enough", 2 wrong use or unreadable input
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        Console console = new Console(in, out, err, isWatched());
        CommandLine commands = new CommandLine(new RootCommand());
        // Only the command that is called is set up, for each costs a few hundredths of a second.
        boolean called = args.length > 0 && COMMANDS.containsKey(args[0]);
        if (called) {
            Engines.prepare();
        }
        COMMANDS.forEach((name, command) -> {
            if (!called || name.equals(args[0])) {
                commands.addSubcommand(command.apply(console));
            }
        });
        CommandLine prices = commands.getSubcommands().get("prices");
        if (prices != null) {
            prices.addSubcommand(new ImportPricesCommand(console));
        }
        commands.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(Cli::wrongUse)
                .setExecutionExceptionHandler(Cli::failed);
        int status = commands.execute(args);
        out.flush();
        err.flush();
        return status;
    }

    private static int wrongUse(ParameterException problem, String[] args) {
        problem.getCommandLine().getErr().println(WrongUse.of(problem, args));
        return WRONG_USE;
    }

    private static int failed(Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
        if (problem instanceof Problem known && command.getCommand() instanceof Command asked) {
            command.getErr().println(known.reason().in(asked.language));
        } else {
            command.getErr().println("tenfold failed: " + problem);
        }
        return WRONG_USE;
    }

    private static boolean isWatched() {
        java.io.Console terminal = System.console();
        return terminal != null && terminal.isTerminal() && System.getenv("NO_COLOR") == null;
    }
}
