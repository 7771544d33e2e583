package org.tenfold.topology;

import java.util.List;
import org.tenfold.design.Component;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** Journeys in words. Their ids ({@code static}, {@code read}, {@code async jobs} …) stand in JSON; people read these. */
public final class JourneyNames {

    private static final String ASYNC = "async ";
    private static final Text STATIC = Text.of("files", "정적 파일");
    private static final Text READ = Text.of("reading", "읽기");
    private static final Text WRITE = Text.of("writing", "쓰기");
    private static final Text SIGN_IN = Text.of("signing in", "로그인");
    private static final Text LATER = Text.of("work behind {queue}", "{queue} 뒤의 작업");
    private static final Text NEXT = Text.of("{some}, {more}", "{some}, {more}");

    private JourneyNames() {
    }

    /** A journey's name; the work behind a queue bears the queue's. */
    public static Message of(String journey, Topology topology) {
        return switch (journey) {
            case "static" -> STATIC.message();
            case "read" -> READ.message();
            case "write" -> WRITE.message();
            case "sign-in" -> SIGN_IN.message();
            default -> LATER.with("queue", name(isLater(journey) ? journey.substring(ASYNC.length()) : journey, topology));
        };
    }

    /** Several journeys, one after the other; at least one. */
    public static Message list(List<String> journeys, Topology topology) {
        return journeys.stream().map(journey -> of(journey, topology)).reduce((some, more) -> NEXT.with("some", some).with("more", more))
                .orElseThrow();
    }

    /** Whether nobody waits for it: what lies behind a queue, a topic or a store is done later, and meanwhile is kept there. */
    public static boolean isLater(String journey) {
        return journey.startsWith(ASYNC);
    }

    private static String name(String id, Topology topology) {
        return topology.architecture().component(id).map(Component::name).filter(name -> !name.isEmpty()).orElse(id);
    }
}
