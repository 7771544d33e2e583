package org.tenfold.service.compute;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenfold.design.Setting;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** What runs on a machine, which decides what it does with a request. */
enum Role {
    WEB("web", Behaviour.CALL, Text.of("Web server", "웹 서버")),
    APP("app", Behaviour.CALL, Text.of("Application server", "애플리케이션 서버")),
    WORKER("worker", Behaviour.CALL, Text.of("Worker", "작업자")),
    DATABASE("database", Behaviour.ANSWER, 0.67, Text.of("Database", "데이터베이스")),
    CACHE("cache", Behaviour.SIDE_CACHE, 0.01, Text.of("Cache", "캐시")),
    FILE_SERVER("file-server", Behaviour.ANSWER, 0.5, Text.of("File server", "파일 서버")),
    PROXY("proxy", Behaviour.CALL, 0.1, Text.of("Proxy", "프록시")),
    LOAD_BALANCER("load-balancer", Behaviour.SPREAD, 0.1, Text.of("Load balancer", "로드 밸런서")),
    BROKER("broker", Behaviour.QUEUE, 0.05, Text.of("Message broker", "메시지 브로커")),
    BASTION("bastion", Behaviour.NONE, 0, Text.of("Bastion", "배스천 호스트")),
    NAT_INSTANCE("nat-instance", Behaviour.NONE, 0, Text.of("NAT instance", "NAT 인스턴스"));

    private static final Map<String, Role> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(role -> role.id, Function.identity()));

    final String id;
    final Behaviour behaviour;
    /** Whether the user's own code runs here, so that the CPU demand is the user's to measure. */
    final boolean measured;
    /** Milliseconds of a processor that a call takes where it is not the user's code; assumptions. */
    final double callMs;
    private final Text label;

    Role(String id, Behaviour behaviour, Text label) {
        this.id = id;
        this.behaviour = behaviour;
        this.measured = true;
        this.callMs = 0;
        this.label = label;
    }

    Role(String id, Behaviour behaviour, double callMs, Text label) {
        this.id = id;
        this.behaviour = behaviour;
        this.measured = false;
        this.callMs = callMs;
        this.label = label;
    }

    static Role of(Part part) {
        return Objects.requireNonNull(BY_ID.get(part.text("role")));
    }

    static List<Setting.Choice> choices() {
        return Arrays.stream(values()).map(role -> new Setting.Choice(role.id, role.label)).toList();
    }
}
