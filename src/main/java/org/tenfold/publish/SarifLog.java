package org.tenfold.publish;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tenfold.design.Component;
import org.tenfold.design.Edits;
import org.tenfold.file.DesignFile;
import org.tenfold.rules.Family;
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
 * code-hosting sites show them at the lines of a design file. It holds what is wrong now and no more: the largest site takes every
 * result for an open alert, whatever kind or suppression the standard lets it have, and would tell of what more users bring, ask
 * questions as if they were mistakes, and open again what was set aside (microsoft/PSRule issue 955, github.com/orgs/community
 * discussion 65477). All of these are in the JSON of a check.
 *
 * @see <a href="https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support">What of the standard
 *      code scanning reads</a>
 */
public final class SarifLog {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String STANDARD_INPUT = "-";
    private static final String NOTE = "note";
    private static final String PROPERTIES = "properties";
    /** How references name the best practices of the Well-Architected Framework's pillar of security. */
    private static final Pattern PILLAR_OF_SECURITY = Pattern.compile("SEC\\d\\d-BP\\d\\d");

    private static final Text FIX = Text.of("Fix", "고치는 법");
    private static final Text REFERENCES = Text.of("References", "참고");
    private static final Text SO_TOO = Text.of("And so: {consequence}", "그래서: {consequence}");
    private static final Text SEE = Text.of("See also {places}.", "함께 볼 곳: {places}.");

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
            file.review().findings().stream().filter(finding -> finding.state() == State.NOW)
                    .forEach(finding -> results.add(result(file, finding)));
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
        boolean security = info.family().equals(Family.SEC.name()) || info.family().equals(Family.NET.name())
                && info.references().stream().anyMatch(reference -> PILLAR_OF_SECURITY.matcher(reference).matches());
        properties.put("tags", security ? List.of(info.family(), "security") : List.of(info.family()));
        properties.put("severity", info.severity().id());
        if (security) {
            properties.put("security-severity", risk(info.severity()));
        }
        properties.put("fromUsers", info.fromUsers());
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", info.id());
        rule.put("shortDescription", text(say(info.title())));
        rule.put("fullDescription", text(why));
        rule.put("help", help);
        rule.put("defaultConfiguration", Map.of("level", level(info.severity())));
        rule.put(PROPERTIES, properties);
        return rule;
    }

    private Map<String, Object> result(Reviewed file, Finding finding) {
        rules.putIfAbsent(finding.rule().id(), finding.rule());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.rule().id());
        result.put("ruleIndex", List.copyOf(rules.keySet()).indexOf(finding.rule().id()));
        result.put("level", level(finding.severity()));
        result.put("message", text(message(file, finding)));
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
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("severity", finding.severity().id());
        properties.put("hygiene", finding.hygiene());
        properties.put("fromUsers", finding.fromUsers());
        result.put(PROPERTIES, properties);
        return result;
    }

    /** What is wrong and what follows, with a link to each other place: sites lead to related locations from the words only. */
    private String message(Reviewed file, Finding finding) {
        List<String> sentences = new ArrayList<>(List.of(plain(say(finding.message()))));
        finding.explains().forEach(so -> sentences.add(plain(say(SO_TOO.with("consequence", so.message())))));
        List<String> links = new ArrayList<>();
        for (int i = 1; i < finding.targets().size(); i++) {
            links.add("[" + plain(name(file, finding.targets().get(i))) + "](" + i + ")");
        }
        if (!links.isEmpty()) {
            sentences.add(say(SEE.with("places", String.join(", ", links))));
        }
        return String.join(" ", sentences);
    }

    /** Words of which none is taken for a link. */
    private static String plain(String words) {
        return words.replace("[", "\\[").replace("]", "\\]");
    }

    private String name(Reviewed file, String id) {
        return Wording.ofNames(file.review().topology(), language).name(id);
    }

    /** Where a reader should look: at the lines of all that is to blame, or at the head of the file for the whole design. */
    private List<Map<String, Object>> locations(Reviewed file, Finding finding) {
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
            location.put("message", text(plain(name(file, target))));
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

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, ADVICE -> NOTE;
        };
    }

    /** Middles of the ranges that code scanning calls critical, high, medium and low. */
    private static String risk(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW, ADVICE -> "2.0";
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
