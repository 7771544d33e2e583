package org.tenfold.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.file.DesignFileException;
import org.tenfold.json.Json;
import org.tenfold.publish.Reviewed;
import org.tenfold.publish.SarifLog;
import org.tenfold.publish.Show;

/** Has each of its design files reviewed and shows what its subclass picks from the review. */
abstract class ReviewCommand extends DesignCommand {

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

    int status(Reviewed reviewed) {
        return 0;
    }

    @Override
    public Integer call() {
        requireFormat();
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
                    case MD -> throw new IllegalStateException("no review is told in Markdown here");
                }
                first = false;
            } catch (DesignFileException wrong) {
                complain(file, wrong.reason());
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
}
