package org.tenfold.design;

import static org.tenfold.text.Text.of;

import java.util.Collections;
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

    /** The setting that states how many won a dollar is, for figures in won beside those in dollars. */
    public static final String WON_PER_DOLLAR = "wonPerDollar";
    /** The setting with the day of that rate. */
    public static final String WON_AS_OF = "wonAsOf";

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
            Setting.number(WON_PER_DOLLAR, 1_400, 1, 100_000, of("Won for a dollar", "달러당 원"),
                    of("Shows costs in won too, at this rate. Without a value the one of your preferences.",
                            "비용을 이 환율의 원화로도 보여 줍니다. 비워 두면 환경 설정의 환율을 씁니다.")).orElse(null),
            Setting.text(WON_AS_OF, null, of("Day of the rate", "환율 기준일"),
                    of("When a dollar was worth so many won, as 2026-11-25.", "그 환율이었던 날입니다. 예: 2026-11-25.")),
            Setting.choice("budgetAlarm", List.of(
                    Setting.of("set", "Set for this system", "이 시스템에 설정"),
                    Setting.of("account", "Set for the whole account", "계정 전체에 설정"),
                    Setting.of("none", "None", "없음")),
                    of("Budget alarm", "예산 경보"),
                    of("Whether somebody is told before the month costs more than it should.",
                            "한 달 비용이 예산을 넘기 전에 알림을 받는지 나타냅니다.")).orElse(null),
            Setting.choice("commitment", List.of(
                    Setting.of("none", "None", "없음"),
                    Setting.of("1yr", "One year", "1년"),
                    Setting.of("3yr", "Three years", "3년"),
                    Setting.of("short", "Not wanted: it runs for less than three months", "필요 없음: 석 달 안에 끝남")),
                    of("Commitment", "약정"),
                    of("Whether machines that always run are reserved or under a savings plan.",
                            "늘 실행되는 서버를 예약하거나 Savings Plans로 약정했는지 나타냅니다.")).orElse(null),
            Setting.choice("infrastructure", List.of(
                    Setting.of("code", "From templates", "템플릿으로"),
                    Setting.of("console", "By hand", "손으로")),
                    of("Built", "구축 방식"),
                    of("Whether all of it can be built again from CloudFormation, CDK or Terraform.",
                            "CloudFormation, CDK, Terraform으로 전체를 다시 만들 수 있는지 나타냅니다.")).orElse(null),
            Setting.choice("delivery", List.of(
                    Setting.of("pipeline", "By a pipeline", "파이프라인으로"),
                    Setting.of("manual", "By hand", "손으로")),
                    of("Releases", "배포 방식"),
                    of("How a new version of your code gets onto the servers.", "새 버전의 코드를 서버에 올리는 방법입니다."))
                    .orElse(null),
            Setting.choice("failureDrill", List.of(
                    Setting.of("year", "Within a year", "1년 안에"),
                    Setting.of("earlier", "Longer ago", "1년보다 전"),
                    Setting.of("never", "Never", "없음")),
                    of("Last failure drill", "마지막 장애 훈련"),
                    of("When a failure was last played through for practice.", "장애를 일부러 일으켜 마지막으로 연습한 때입니다."))
                    .orElse(null),
            Setting.choice("backups", List.of(
                    Setting.of("plan", "By one plan", "하나의 계획으로"),
                    Setting.of("each", "Each store by itself", "저장소마다 따로")),
                    of("Backups", "백업"),
                    of("Whether one plan, of this account or of the organisation, covers every store.",
                            "계정이나 조직의 계획 하나가 모든 저장소를 포함하는지 나타냅니다.")).orElse(null),
            Setting.flag("dataStaysInRegion", false, of("Data stays in its Region", "데이터 리전 이전 금지"),
                    of("A law or a contract forbids copies in another Region.", "법이나 계약이 다른 리전에 사본을 두는 것을 금지합니다.")),
            Setting.flag("homeRegions", false, of("Home Regions", "담당 리전"),
                    of("Each user belongs to one Region, is always sent there, and has data only there.",
                            "사용자마다 담당 리전이 정해져 있어 늘 그곳으로 가고 데이터도 그곳에만 있습니다.")),
            Setting.flag("degradedMode", false, of("Reduced service allowed", "축소 운영 허용"),
                    of("Without one of its Regions the system may serve only the most important part of the load.",
                            "리전 하나를 잃으면 가장 중요한 부하만 처리해도 됩니다.")),
            Setting.flag("maintenanceWindow", false, of("Maintenance window", "점검 시간"),
                    of("Users accept that the system is down for a while at an announced time.",
                            "미리 알린 시간에 시스템이 잠시 멈추어도 됩니다.")),
            Setting.choice("audit", List.of(
                    Setting.of("none", "None", "없음"),
                    Setting.of("region", "CloudTrail in one Region", "한 리전의 CloudTrail"),
                    Setting.of("all-regions", "CloudTrail in all Regions", "모든 리전의 CloudTrail")),
                    of("Audit trail", "감사 기록"),
                    of("Whether AWS keeps a record of who changed what in the account.",
                            "계정에서 누가 무엇을 바꿨는지 AWS가 기록하는지 여부입니다.")),
            Setting.flag("existing", false, of("Existing system", "기존 시스템"),
                    of("The design shows what runs already: what new customers can no longer have may still be there.",
                            "이미 운영 중인 시스템을 그린 설계입니다. 신규 고객이 쓸 수 없는 것도 남아 있을 수 있습니다.")),
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
        recovery = recovery.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(recovery));
    }

    /** This context with one more thing said. */
    public Context with(String name, Object value) {
        return new Context(given.with(name, value), recovery);
    }

    /** {@code prod}, {@code staging}, {@code dev} or {@code hobby}. */
    public String environment() {
        return text("environment", "prod");
    }

    /** {@code web}, {@code batch}, {@code analytics} or {@code internal}. */
    public String kind() {
        return text("kind", "web");
    }

    /** Whether the user gave this value; false also where nobody said anything. */
    public boolean says(String name, Object value) {
        return value.equals(given.get(name));
    }

    private String text(String name, String otherwise) {
        @Nullable Object value = given.get(name);
        return value instanceof String words ? words : otherwise;
    }
}
