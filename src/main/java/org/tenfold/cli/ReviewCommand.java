package org.tenfold.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Design;
import org.tenfold.design.Workload;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.json.Json;
import org.tenfold.pricing.PriceBook;
import org.tenfold.publish.Block.Sentence;
import org.tenfold.publish.Reviewed;
import org.tenfold.publish.SarifLog;
import org.tenfold.publish.Show;
import org.tenfold.publish.Table;
import org.tenfold.review.Review;
import org.tenfold.scenario.Scenarios;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads design files, has each reviewed and shows what its subclass picks from the review. */
abstract class ReviewCommand extends Command {

    private static final String STANDARD_INPUT = "-";

    private static final Text ABOUT_FILE = Text.of("{file}: {reason}", "{file}: {reason}");
    private static final Text BAD_PATH = Text.of("\"{file}\" is no name of a file.", "\"{file}\"{file|은는} 파일 이름이 아닙니다.");
    private static final Text BAD_USERS = Text.of("--users takes a whole number from 1 to {most}, not {users}.",
            "--users는 1부터 {most}까지의 정수여야 합니다. 지금 값: {users}.");
    private static final Text NO_FORMAT = Text.of("This command has no output as {format}.", "이 명령은 {format} 형식을 지원하지 않습니다.");

    /** The forms of an answer. */
    enum Format { TEXT, JSON, CSV, SARIF }

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Design files; - is standard input.")
    List<String> files = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json, csv where the command has tables, or sarif for findings.")
    Format format = Format.TEXT;

    @Option(names = "--users", paramLabel = "N", description = "What if so many users were registered.")
    private @Nullable Double users;

    @Option(names = "--scenario", paramLabel = "ID", description = "What if one of the design's scenarios came true.")
    private @Nullable String scenario;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day of the review, as 2027-01-31; by default today.")
    private LocalDate asOf = LocalDate.now();

    @Mixin
    private PricesOption prices = new PricesOption();

    ReviewCommand(Console console) {
        super(console);
    }

    /** The answer for people. */
    abstract void text(Reviewed reviewed);

    /** The answer for programs, without the members that every answer has. */
    abstract void json(Reviewed reviewed, Map<String, Object> members);

    /** The table for spreadsheets, a list of fields a row, the heads first; empty if the command has none. */
    List<List<@Nullable Object>> csv(Reviewed reviewed) {
        return List.of();
    }

    /** Forms that the command has. */
    Set<Format> formats() {
        return Set.of(Format.TEXT, Format.JSON);
    }

    /** Whether the answer needs percentiles, the largest number of users or availability. */
    boolean needsOutlook() {
        return false;
    }

    /** The prices to reckon with. */
    PriceBook prices() {
        return prices.book();
    }

    /** The day of the review. */
    LocalDate asOf() {
        return asOf;
    }

    /** Whether to take off what AWS gives for nothing. */
    boolean freeTier() {
        return false;
    }

    /** The architecture as asked for. */
    Architecture adapted(Architecture architecture) {
        return architecture;
    }

    int status(Reviewed reviewed) {
        return 0;
    }

    @Override
    public Integer call() {
        if (!formats().contains(format)) {
            throw new Problem(NO_FORMAT.with("format", format));
        }
        int status = 0;
        List<Object> answers = new ArrayList<>();
        List<Reviewed> all = new ArrayList<>();
        List<SarifLog.Unreadable> unreadable = new ArrayList<>();
        boolean first = true;
        for (String file : files) {
            try {
                Reviewed reviewed = reviewed(file);
                status = Math.max(status, status(reviewed));
                switch (format) {
                    case TEXT -> {
                        if (!first) {
                            console.line();
                        }
                        text(reviewed);
                    }
                    case JSON -> answers.add(answer(reviewed));
                    case CSV -> rows(reviewed, first);
                    case SARIF -> all.add(reviewed);
                }
                first = false;
            } catch (DesignFileException wrong) {
                console.err().println(say(ABOUT_FILE.with("file", file).with("reason", wrong.reason())));
                unreadable.add(new SarifLog.Unreadable(file, wrong.reason()));
                status = Cli.WRONG_USE;
            }
        }
        if (format == Format.JSON && !answers.isEmpty()) {
            console.out().print(Json.write(files.size() == 1 ? answers.getFirst() : answers));
        }
        if (format == Format.SARIF) {
            console.out().print(Json.write(SarifLog.of(all, unreadable, language)));
        }
        return status;
    }

    private Map<String, Object> answer(Reviewed reviewed) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("schema", 1);
        members.put("file", reviewed.file());
        json(reviewed, members);
        return members;
    }

    private void rows(Reviewed reviewed, boolean withHeads) {
        csv(reviewed).stream().skip(withHeads ? 0 : 1)
                .forEach(row -> console.line(String.join(",", row.stream().map(Show::csv).toList())));
    }

    /** The design in a file, reviewed as asked for. */
    Reviewed reviewed(String file) throws DesignFileException {
        DesignFile.Content content = file.equals(STANDARD_INPUT) ? DesignFile.read(console.in(), Engines.catalog())
                : DesignFile.read(path(file), Engines.catalog());
        for (Message note : content.notes()) {
            console.err().println(say(ABOUT_FILE.with("file", file).with("reason", note)));
        }
        Design design = scenario == null ? content.design()
                : Scenarios.apply(content.design(), scenario, Engines.catalog());
        Review review = Engines.review(withUsers(adapted(design.architecture())), prices(), asOf, freeTier(), needsOutlook());
        return new Reviewed(file, content, design, review);
    }

    static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException wrong) {
            throw new Problem(BAD_PATH.with("file", file));
        }
    }

    private Architecture withUsers(Architecture architecture) {
        if (users == null) {
            return architecture;
        }
        if (!(users >= 1 && users <= Workload.MOST_USERS && users == Math.rint(users))) {
            throw new Problem(BAD_USERS.with("most", Workload.MOST_USERS).with("users", users));
        }
        return architecture.withUsers(users);
    }

    /** The first lines of an answer: which design this is. */
    void heading(Reviewed reviewed) {
        String name = reviewed.design().name();
        console.line(console.styled(Console.Style.BOLD, name.isEmpty() ? reviewed.file() : name)
                + (name.isEmpty() ? "" : "  " + console.styled(Console.Style.FAINT, reviewed.file())));
    }

    /** A table and a blank line; nothing if the table has no rows. */
    void table(Table table) {
        if (!table.isEmpty()) {
            console.table(table);
            console.line();
        }
    }

    void sentences(List<Sentence> sentences) {
        sentences.forEach(sentence -> console.line(switch (sentence.tone()) {
            case PLAIN -> sentence.text();
            case QUIET -> console.styled(Console.Style.FAINT, sentence.text());
            case STRONG -> console.styled(Console.Style.BOLD, sentence.text());
            case GOOD -> console.styled(Console.Style.GREEN, sentence.text());
            case WARNING -> console.styled(Console.Style.YELLOW, sentence.text());
            case BAD -> console.styled(Console.Style.RED, sentence.text());
        }));
    }
}
