package org.tenfold.rules.fix;

import java.util.List;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Settings;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** What servers keep for themselves moves out, so that any of them may answer anybody and may be lost. */
public final class State {

    private static final String SESSION = "session";
    private static final Text SESSIONS = Text.of("Sessions", "세션");
    private static final Text SCHEDULE = Text.of("Schedule", "일정");
    private static final Text JOBS = Text.of("Timed jobs", "예약 작업");
    private static final Text FILES = Text.of("Files", "파일");

    private State() {
    }

    /**
     * Sessions in a DynamoDB table: the one where other servers of the Region keep theirs, or a new one. Load balancers in front
     * no longer tie a user to a server.
     */
    public static Transformation sessionsOutside(String... servers) {
        return draft -> {
            for (String server : servers) {
                moveSessions(draft, server);
            }
        };
    }

    /** Uploads in a bucket: one that the server or another one of its Region writes to, or a new one. */
    public static Transformation filesInBucket(String... servers) {
        return draft -> {
            for (String server : servers) {
                moveFiles(draft, server);
            }
        };
    }

    /** Timed jobs run in a function that a schedule calls, instead of on every server at once. */
    public static Transformation jobsOutside(String id) {
        return draft -> {
            Part server = draft.worker(id);
            draft.require(server.takes("cron"));
            draft.set(server.id(), "cron", false);
            String home = draft.home(draft.owner(id).id(), Scope.REGION);
            String schedule = draft.add("eventbridge", "schedule", draft.say(SCHEDULE), home, Settings.NONE);
            String jobs = draft.add("lambda", "jobs", draft.say(JOBS), home, Settings.NONE);
            draft.connect(schedule, jobs, LinkKind.PUBLISH, Settings.NONE);
            Messages.deadLetters(jobs).apply(draft);
            draft.also(Draft.CODE_CHANGES);
        };
    }

    /** Moves out what there is to move, without requiring that there is any. */
    static void moveOut(Draft draft, List<String> servers) {
        for (String id : servers) {
            Part server = draft.worker(id);
            if (server.is("sessionStore", "local-memory")) {
                moveSessions(draft, server.id());
            }
            if (server.is("uploadsTo", "local-disk")) {
                moveFiles(draft, server.id());
            }
        }
    }

    private static void moveSessions(Draft draft, String id) {
        Part server = draft.worker(id);
        draft.require(server.takes("sessionStore"));
        draft.set(server.id(), "sessionStore", "external");
        for (Link link : draft.into(id)) {
            Part balancer = draft.part(link.from());
            if (balancer.has(Trait.BALANCER) && balancer.takes("stickiness")) {
                draft.change(balancer.component().withSettings(balancer.component().settings().without("stickiness")));
            }
        }
        if (draft.outOf(id).stream().noneMatch(State::holdsSessions)) {
            String store = draft.architecture().links().stream().filter(State::holdsSessions).map(Link::to)
                    .filter(to -> draft.part(to).region().equals(server.region())).findFirst()
                    .orElseGet(() -> draft.add("dynamodb", "sessions", draft.say(SESSIONS), draft.home(id, Scope.REGION),
                            Settings.of("pointInTimeRecovery", true)));
            draft.connect(server.id(), store, LinkKind.READ_WRITE, Settings.of(LinkSettings.DATASET.name(), SESSION));
        }
        draft.also(Draft.CODE_CHANGES);
    }

    private static boolean holdsSessions(Link link) {
        return SESSION.equals(link.settings().get(LinkSettings.DATASET.name()));
    }

    private static void moveFiles(Draft draft, String id) {
        Part server = draft.worker(id);
        draft.require(server.takes("uploadsTo"));
        draft.set(server.id(), "uploadsTo", "s3");
        if (draft.outOf(id).stream().noneMatch(link -> writesFiles(draft, link))) {
            String bucket = draft.architecture().links().stream().filter(link -> writesFiles(draft, link)).map(Link::to)
                    .filter(to -> draft.part(to).region().equals(server.region())).findFirst()
                    .orElseGet(() -> draft.add("s3", "files", draft.say(FILES), draft.home(id, Scope.REGION),
                            Settings.of("versioning", true)));
            draft.connect(server.id(), bucket, LinkKind.READ_WRITE, Settings.NONE);
        }
        draft.also(Draft.CODE_CHANGES, Draft.DATA_MOVES);
    }

    private static boolean writesFiles(Draft draft, Link link) {
        return link.kind().writes() && draft.component(link.to()).service().equals("s3")
                && draft.has(link.from(), Trait.COMPUTE);
    }
}
