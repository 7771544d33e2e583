package org.tenfold.publish;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenfold.design.Component;
import org.tenfold.design.Edits;
import org.tenfold.design.ReviewSettings.Suppression;
import org.tenfold.file.DesignFile;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Finding.State;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.fix.Fix;
import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * Findings as a log in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS standard), so that
 * code-hosting sites show them at the lines of a design file. A finding that counts is a result of the kind {@code fail}, one
 * that is still to come is {@code informational}, and a question is {@code open}, as the standard means it.
 */
public final class SarifLog {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String STANDARD_INPUT = "-";
    private static final String NOTE = "note";

    private static final Text FIX = Text.of("Fix", "고치는 법");
    private static final Text REFERENCES = Text.of("References", "참고");
    private static final Text SO_TOO = Text.of("And so: {consequence}", "그래서: {consequence}");

    /** A file that could not be reviewed, and why. */
    public record Unreadable(String file, Message reason) {
    }

    private final Language language;
    private final Map<String, RuleInfo> rules = new LinkedHashMap<>();
    private final List<Map<String, Object>> results = new ArrayList<>();

    private SarifLog(Language language) {
        this.language = language;
    }

    /** The log of one run over some files, as JSON members. */
    public static Map<String, Object> of(List<Reviewed> files, List<Unreadable> unreadable, Language language) {
        return new SarifLog(language).log(files, unreadable);
    }

    private Map<String, Object> log(List<Reviewed> files, List<Unreadable> unreadable) {
        for (Reviewed file : files) {
            file.review().findings().forEach(finding -> results.add(result(file, finding)));
        }
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Tenfold");
        driver.put("shortDescription", text("Reviews AWS architectures before they are built."));
        driver.put("rules", rules.values().stream().map(this::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("invocations", List.of(invocation(unreadable)));
        run.put("artifacts", files.stream().map(file -> artifact(file.file())).toList());
        run.put("columnKind", "utf16CodeUnits");
        run.put("language", language.code());
        run.put("results", results);
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }

    private Map<String, Object> invocation(List<Unreadable> unreadable) {
        Map<String, Object> invocation = new LinkedHashMap<>();
        invocation.put("executionSuccessful", unreadable.isEmpty());
        if (!unreadable.isEmpty()) {
            List<Map<String, Object>> notifications = new ArrayList<>();
            for (Unreadable file : unreadable) {
                Map<String, Object> notification = new LinkedHashMap<>();
                notification.put("level", "error");
                notification.put("message", text(file.reason().in(language)));
                notification.put("locations", List.of(Map.of("physicalLocation", place(file.file()))));
                notifications.add(notification);
            }
            invocation.put("toolExecutionNotifications", notifications);
        }
        return invocation;
    }

    private static Map<String, Object> artifact(String file) {
        Map<String, Object> artifact = new LinkedHashMap<>();
        artifact.put("location", Map.of("uri", uri(file)));
        artifact.put("roles", List.of("analysisTarget"));
        artifact.put("mimeType", "application/json");
        return artifact;
    }

    private Map<String, Object> rule(RuleInfo info) {
        String why = say(info.why());
        String fix = say(info.fix()) + info.decision().map(left -> " " + say(left)).orElse("");
        String references = String.join(", ", info.references());
        Map<String, Object> help = new LinkedHashMap<>();
        help.put("text", why + "\n\n" + say(FIX) + ": " + fix
                + (references.isEmpty() ? "" : "\n\n" + say(REFERENCES) + ": " + references));
        help.put("markdown", why + "\n\n**" + say(FIX) + "**: " + fix
                + (references.isEmpty() ? "" : "\n\n**" + say(REFERENCES) + "**: " + references));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("tags", List.of(info.family()));
        properties.put("severity", info.severity().id());
        properties.put("fromUsers", info.fromUsers());
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", info.id());
        rule.put("shortDescription", text(say(info.title())));
        rule.put("fullDescription", text(why));
        rule.put("help", help);
        rule.put("defaultConfiguration", Map.of("level", level(info.severity())));
        rule.put("properties", properties);
        return rule;
    }

    private Map<String, Object> result(Reviewed file, Finding finding) {
        rules.putIfAbsent(finding.rule().id(), finding.rule());
        String message = finding.explains().stream().map(so -> say(SO_TOO.with("consequence", so.message())))
                .collect(Collectors.joining(" ", say(finding.message()) + " ", "")).strip();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.rule().id());
        result.put("ruleIndex", List.copyOf(rules.keySet()).indexOf(finding.rule().id()));
        boolean fails = finding.state() == State.NOW || finding.state() == State.SUPPRESSED;
        result.put("kind", fails ? "fail" : finding.state() == State.QUESTION ? "open" : "informational");
        // The standard allows a level for failures only.
        result.put("level", fails ? level(finding.severity()) : "none");
        result.put("message", text(message));
        List<Map<String, Object>> locations = locations(file, finding);
        result.put("locations", List.of(locations.getFirst()));
        if (locations.size() > 1) {
            result.put("relatedLocations", locations.subList(1, locations.size()));
        }
        // The same under both names: it outlives changes of the blamed line, and one large site reads only the second name.
        Map<String, Object> fingerprints = new LinkedHashMap<>();
        fingerprints.put("finding/v1", finding.key());
        fingerprints.put("primaryLocationLineHash", finding.key());
        result.put("partialFingerprints", fingerprints);
        List<Map<String, Object>> fixes = finding.fixes().stream().map(fix -> fix(file, finding, fix)).flatMap(Optional::stream).toList();
        if (!fixes.isEmpty()) {
            result.put("fixes", fixes);
        }
        if (finding.state() == State.SUPPRESSED) {
            result.put("suppressions", List.of(suppression(file, finding)));
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("severity", finding.severity().id());
        properties.put("state", finding.state().id());
        properties.put("hygiene", finding.hygiene());
        properties.put("fromUsers", finding.fromUsers());
        result.put("properties", properties);
        return result;
    }

    /** Where a reader should look: at the lines of all that is to blame, or at the head of the file for the whole design. */
    private static List<Map<String, Object>> locations(Reviewed file, Finding finding) {
        List<Map<String, Object>> locations = new ArrayList<>();
        for (String target : finding.targets()) {
            Map<String, Object> logical = new LinkedHashMap<>();
            logical.put("name", target);
            logical.put("fullyQualifiedName", path(file, target));
            logical.put("kind", "resource");
            Map<String, Object> location = new LinkedHashMap<>();
            if (!locations.isEmpty()) {
                location.put("id", locations.size());
            }
            location.put("physicalLocation", place(file.file(), file.content().lines().getOrDefault(target, 1)));
            location.put("logicalLocations", List.of(logical));
            locations.add(location);
        }
        if (locations.isEmpty()) {
            locations.add(Map.of("physicalLocation", place(file.file(), 1)));
        }
        return locations;
    }

    /** The ids of the containers around a component, and its own. */
    private static String path(Reviewed file, String id) {
        String path = id;
        Optional<Component> at = file.architecture().component(id);
        while (at.isPresent() && at.get().parent() != null) {
            path = at.get().parent() + "/" + path;
            at = file.architecture().component(at.get().parent());
        }
        return path;
    }

    private static Map<String, Object> place(String file) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", Map.of("uri", uri(file)));
        return place;
    }

    private static Map<String, Object> place(String file, int line) {
        Map<String, Object> place = place(file);
        place.put("region", Map.of("startLine", line));
        return place;
    }

    /** A fix as a change of the file's lines; none for what a scenario makes of a file. */
    private Optional<Map<String, Object>> fix(Reviewed file, Finding finding, Fix way) {
        if (file.design() != file.content().design() || !(Edits.apply(file.design(), way.edit()) instanceof Edits.Applied(var mended))) {
            return Optional.empty();
        }
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("artifactLocation", Map.of("uri", uri(file.file())));
        change.put("replacements", List.of(replacement(file.content().text(), DesignFile.write(mended))));
        Map<String, Object> fix = new LinkedHashMap<>();
        fix.put("description", text(say(way.name().en().isEmpty() ? finding.rule().fix() : way.name())));
        fix.put("artifactChanges", List.of(change));
        return Optional.of(fix);
    }

    /** What turns one text into another: the lines between those that they have in common at both ends. */
    private static Map<String, Object> replacement(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> fresh = after.lines().toList();
        int most = Math.min(old.size(), fresh.size());
        int head = 0;
        while (head < most && old.get(head).equals(fresh.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", head + 1);
        region.put("startColumn", 1);
        String inserted = fresh.subList(head, fresh.size() - tail).stream().map(line -> line + "\n").collect(Collectors.joining());
        if (tail == 0) {
            region.put("endLine", old.size());
            region.put("endColumn", old.getLast().length() + 1);
            inserted = inserted.stripTrailing();
        } else {
            region.put("endLine", old.size() - tail + 1);
            region.put("endColumn", 1);
        }
        Map<String, Object> replacement = new LinkedHashMap<>();
        replacement.put("deletedRegion", region);
        replacement.put("insertedContent", text(inserted));
        return replacement;
    }

    /** It lies in the design file, so it is "in source". */
    private static Map<String, Object> suppression(Reviewed file, Finding finding) {
        Map<String, Object> suppression = new LinkedHashMap<>();
        suppression.put("kind", "inSource");
        suppression.put("status", "accepted");
        Suppression given = file.architecture().review().suppression(finding.key()).orElseThrow();
        if (!given.reason().isEmpty()) {
            suppression.put("justification", given.reason());
        }
        if (given.until() != null) {
            suppression.put("properties", Map.of("until", given.until()));
        }
        return suppression;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, ADVICE -> NOTE;
        };
    }

    /** A file's name as a reference: relative names stay relative, so that it can be found in a repository. */
    private static String uri(String file) {
        if (file.equals(STANDARD_INPUT)) {
            return "stdin";
        }
        Path path = Path.of(file);
        if (path.isAbsolute()) {
            return path.toUri().toASCIIString();
        }
        try {
            return new URI(null, null, file.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException hasColon) {
            return Path.of("").toUri().relativize(path.toUri()).toASCIIString();
        }
    }

    private String say(Text text) {
        return text.in(language);
    }

    private String say(Message message) {
        return message.in(language);
    }

    private static Map<String, Object> text(String words) {
        return Map.of("text", words);
    }
}
