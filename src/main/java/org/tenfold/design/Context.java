package org.tenfold.design;

import static org.tenfold.text.Text.of;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the design is for, which decides how strict the review is.
 *
 * @param given what the user said, by {@link #SETTINGS}
 * @param recovery the recovery that each kind of failure must keep to; absent means no target
 */
public record Context(Settings given, Map<Disruption, RecoveryTarget> recovery) {

    /** A production web application without targets. */
    public static final Context DEFAULT = new Context(Settings.NONE, Map.of());

    /** Every value that a context has. */
    public static final List<Setting> SETTINGS = List.of(
            Setting.choice("environment", List.of(
                    Setting.of("prod", "Production", "운영"),
                    Setting.of("staging", "Staging", "스테이징"),
                    Setting.of("dev", "Development", "개발"),
                    Setting.of("hobby", "Hobby", "취미")),
                    of("Environment", "환경"),
                    of("Findings about reliability are milder outside production.", "운영 환경이 아니면 안정성 지적이 누그러집니다."))
                    .asFirst(),
            Setting.choice("kind", List.of(
                    Setting.of("web", "Web application", "웹 애플리케이션"),
                    Setting.of("batch", "Batch jobs", "배치 작업"),
                    Setting.of("analytics", "Analytics", "분석"),
                    Setting.of("internal", "Internal tool", "사내 도구")),
                    of("Kind", "종류"),
                    of("What the system is; only a web application needs an entry for users.",
                            "시스템의 종류입니다. 웹 애플리케이션만 사용자 진입점이 필요합니다.")).asFirst(),
            Setting.number("budgetPerMonth", 0, 0, 1e9, of("Budget a month", "월 예산"),
                    of("In dollars; 0 means no budget.", "달러 단위입니다. 0은 예산 없음입니다.")),
            Setting.flag("teaching", false, of("Teaching", "수업용"),
                    of("The design is drawn for a class.", "수업을 위해 그린 설계입니다.")));

    /** What fails: one part, a zone, a Region. */
    public enum Disruption { COMPONENT, ZONE, REGION }

    /**
     * How fast and with how little loss the system must be back.
     *
     * @param timeSeconds the longest outage
     * @param lossSeconds the most data lost, as the time before the failure
     */
    public record RecoveryTarget(double timeSeconds, double lossSeconds) {
    }

    public Context {
        recovery = recovery.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new LinkedHashMap<>(recovery));
    }

    /** {@code prod}, {@code staging}, {@code dev} or {@code hobby}. */
    public String environment() {
        return text("environment", "prod");
    }

    /** {@code web}, {@code batch}, {@code analytics} or {@code internal}. */
    public String kind() {
        return text("kind", "web");
    }

    private String text(String name, String otherwise) {
        @Nullable Object value = given.get(name);
        return value instanceof String words ? words : otherwise;
    }
}
