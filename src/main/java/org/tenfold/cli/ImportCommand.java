package org.tenfold.cli;

import org.tenfold.design.Design;
import org.tenfold.exchange.Importer;
import org.tenfold.exchange.Importer.Imported;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.picture.arrange.Arranger;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A design from what another program writes. */
@CommandLine.Command(name = "import", description = "Makes a design of a CloudFormation template (YAML or JSON), and says what it did not understand.")
final class ImportCommand extends Command {

    private static final String STANDARD_INPUT = "-";

    @Parameters(paramLabel = "IN", description = "The template; - is standard input.")
    private String input = "";

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "OUT", description = "The design file to write; - is standard output.")
    private String output = "";

    ImportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        String file = input;
        try {
            boolean piped = input.equals(STANDARD_INPUT);
            String text = piped ? DesignFile.text(console.in()) : DesignFile.text(DesignCommand.path(input));
            Imported imported = new Importer(Engines.catalog()).read(text, piped ? "template" : input, language);
            Design design = new Arranger(Engines.catalog(), Engines.prices()).placed(imported.design());
            file = output;
            if (output.equals(STANDARD_INPUT)) {
                console.out().print(DesignFile.write(design));
            } else {
                DesignFile.save(DesignCommand.path(output), design);
            }
            console.err().print(imported.report().text(language));
            return 0;
        } catch (DesignFileException wrong) {
            console.err().println(say(DesignFileException.about(file, wrong.reason())));
            return Cli.WRONG_USE;
        }
    }
}
