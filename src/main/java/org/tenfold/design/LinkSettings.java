package org.tenfold.design;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.text.Text;

/** What a link may be told. Which of these matter depends on its kind and ends. */
public final class LinkSettings {

    public static final Setting SOFT = Setting.flag("soft", false, Text.of("Can be missing", "없어도 됨"),
            Text.of("The caller answers without it, perhaps slower or with less.", "호출하는 쪽이 이것 없이도 답할 수 있습니다.")).asFirst();
    public static final Setting WEIGHT = Setting.number("weight", 1, 0, 1_000_000, Text.of("Weight", "가중치"),
            Text.of("Share of the load among the alternatives of one group.", "같은 그룹의 대안 사이에서 나눠 갖는 부하의 비중입니다."));
    public static final Setting GROUP = Setting.text("group", "", Text.of("Route", "경로"),
            Text.of("Links out of one balancer with the same route name are alternatives; another name is another route.",
                    "같은 경로 이름의 연결은 서로 대안이고, 이름이 다르면 다른 경로입니다."));
    public static final Setting CARRIES = Setting.choice("carries", List.of(
                    Setting.of("all", "Everything", "전체"),
                    Setting.of("static", "Files", "정적 파일"),
                    Setting.of("dynamic", "Dynamic requests", "동적 요청"),
                    Setting.of("read", "Dynamic reads", "동적 읽기"),
                    Setting.of("write", "Dynamic writes", "동적 쓰기")),
            Text.of("Carries", "나르는 것"),
            Text.of("Which requests take this link. Without it the link takes what no sibling names.",
                    "이 연결을 지나는 요청의 종류입니다. 정하지 않으면 다른 연결이 맡지 않은 것을 나릅니다.")).orElse(null);
    public static final Setting CALLS_PER_READ = calls("callsPerRead", Text.of("Calls per read", "읽기당 호출"),
            Text.of("Calls that one reading request makes over this link; 2 for SQL, else 1.", "읽기 요청 하나가 이 연결로 보내는 호출 수입니다. SQL은 2, 그 밖에는 1입니다.")).asFirst();
    public static final Setting CALLS_PER_WRITE = calls("callsPerWrite", Text.of("Calls per write", "쓰기당 호출"),
            Text.of("Calls that one changing request makes over this link; 3 for SQL, else 1.", "쓰기 요청 하나가 이 연결로 보내는 호출 수입니다. SQL은 3, 그 밖에는 1입니다.")).asFirst();
    public static final Setting CALLS_PER_REQUEST = calls("callsPerRequest", Text.of("Calls per request", "요청당 호출"),
            Text.of("Sets calls per read and per write alike.", "읽기당 호출과 쓰기당 호출을 함께 정합니다."));
    public static final Setting RETRIES = Setting.whole("retries", 0, 0, 100, Text.of("Retries", "재시도"),
            Text.of("How often a failed call is tried again.", "실패한 호출을 다시 시도하는 횟수입니다.")).in(Setting.Topic.PERFORMANCE);
    public static final Setting TIMEOUT = Setting.number("timeoutMs", 3000, 1, 900_000, Text.of("Timeout", "제한 시간"),
            Text.of("How long the caller waits for an answer.", "호출하는 쪽이 답을 기다리는 시간입니다.")).in(Setting.Topic.PERFORMANCE);
    public static final Setting CACHED_BY = Setting.reference("cachedBy", Text.of("Cached by", "앞단 캐시"),
            Text.of("Which of several caches shields this database link.", "여러 캐시 가운데 이 데이터베이스 연결 앞에 서는 캐시입니다."));
    public static final Setting READS_ON_PRIMARY = Setting.number("readsOnPrimaryShare", 0, 0, 1,
            Text.of("Reads on the primary", "기본 인스턴스 읽기 비율"),
            Text.of("Share of the reads that must see the caller's own writes at once and so go to the primary.",
                    "방금 쓴 값을 바로 읽어야 해서 기본 인스턴스로 가는 읽기의 비율입니다."));
    public static final Setting DATASET = Setting.text("dataset", null, Text.of("Data", "데이터 종류"),
            Text.of("What the link is about: \"session\" makes a cache a store of sessions that the caller cannot do without.",
                    "이 연결이 다루는 데이터입니다. \"session\"이면 캐시가 꼭 필요한 세션 저장소가 됩니다.")).in(Setting.Topic.DATA);
    public static final Setting MODE = Setting.choice("mode", List.of(
                    Setting.of("asynchronous", "Asynchronous", "비동기"),
                    Setting.of("synchronous", "Synchronous", "동기")),
            Text.of("Copy", "복제 방식"), Text.of("Whether a write waits for the copy.", "쓰기가 복제를 기다리는지 정합니다.")).in(Setting.Topic.DATA);
    public static final Setting PURPOSE = Setting.choice("purpose", List.of(
                    Setting.of("metrics", "Metrics", "지표"),
                    Setting.of("logs", "Logs", "로그"),
                    Setting.of("trace", "Traces", "추적"),
                    Setting.of("backup", "Backup", "백업"),
                    Setting.of("deploy", "Deployment", "배포"),
                    Setting.of("administer", "Administration", "관리"),
                    Setting.of("scale", "Scaling", "확장"),
                    Setting.of("notify", "Notification", "알림")),
            Text.of("Purpose", "목적"), Text.of("What the operating link is for.", "운영 연결의 목적입니다.")).asFirst();
    public static final Setting POLICY = Setting.choice("policy", List.of(
                    Setting.of("simple", "Simple", "단순"),
                    Setting.of("weighted", "Weighted", "가중치"),
                    Setting.of("latency", "Latency", "지연 시간"),
                    Setting.of("failover", "Failover", "장애 조치"),
                    Setting.of("geolocation", "Geolocation", "지리적 위치"),
                    Setting.of("multivalue", "Multivalue", "다중값")),
            Text.of("Record policy", "레코드 정책"), Text.of("How Route 53 chooses among the targets of a name.", "Route 53이 한 이름의 대상들 가운데 고르는 방법입니다.")).asFirst();
    public static final Setting HEALTH_CHECK = Setting.flag("healthCheck", false, Text.of("Health check", "상태 확인"),
            Text.of("Route 53 stops answering with a target that fails.", "Route 53이 실패한 대상을 답에서 뺍니다.")).in(Setting.Topic.AVAILABILITY);

    public static final Setting RECORD = Setting.choice("record", List.of(
                    Setting.of("alias", "Alias", "별칭"),
                    Setting.of("address", "Address (A, AAAA)", "주소 (A, AAAA)"),
                    Setting.of("cname", "CNAME", "CNAME")),
            Text.of("Record type", "레코드 유형"),
            Text.of("What the name stands for: an AWS resource wherever it is, a fixed address, or another name. Not said: an alias where Route 53 offers one.",
                    "이름이 가리키는 것입니다. AWS 리소스, 고정 주소, 다른 이름 가운데 하나입니다. 정하지 않으면 가능한 곳에서는 별칭으로 봅니다."))
            .in(Setting.Topic.NETWORK).orElse(null);
    public static final Setting APEX = Setting.question("apex", Text.of("The domain itself", "도메인 자체"),
            Text.of("Whether the record is for the domain itself, example.com, and not for a name under it like www.example.com.",
                    "www.example.com 같은 하위 이름이 아니라 example.com 자체의 레코드인지 나타냅니다.")).in(Setting.Topic.NETWORK);
    public static final Setting LOCATION = Setting.text("location", null, Text.of("For users in", "대상 지역"),
            Text.of("Continent or country whose users get this answer, such as AS or KR; * is for everybody else.",
                    "이 답을 받을 사용자의 대륙이나 국가입니다. AS, KR처럼 적고, *는 나머지 모두를 뜻합니다.")).in(Setting.Topic.NETWORK);
    public static final Setting BACKOFF = Setting.choice("backoff", List.of(
                    Setting.of("jitter", "Growing, with chance", "점점 길게, 무작위로"),
                    Setting.of("exponential", "Growing", "점점 길게"),
                    Setting.of("adaptive", "Growing, with a budget of retries", "점점 길게, 재시도 총량 제한"),
                    Setting.of("none", "None", "없음")),
            Text.of("Pause between retries", "재시도 간격"),
            Text.of("How the caller waits before it tries again; the kits of AWS grow the pause and add chance.",
                    "다시 시도하기 전에 기다리는 방법입니다. AWS SDK는 간격을 점점 늘리며 무작위로 흩뜨립니다.")).in(Setting.Topic.PERFORMANCE);
    public static final Setting ANSWER_NEEDED = Setting.question("answerNeeded", Text.of("Its answer is needed", "답이 꼭 필요함"),
            Text.of("What comes back is part of the answer to the user, as the approval of a payment is; a letter or a report is not.",
                    "돌아온 결과가 사용자에게 주는 답에 들어갑니다. 결제 승인은 그렇고 메일 발송이나 보고서는 그렇지 않습니다.")).orElse(null);
    public static final Setting WAITS_FOR_RESULT = Setting.flag("waitsForResult", false, Text.of("Waits for the result", "결과를 기다림"),
            Text.of("The sender keeps its own caller waiting until the message has been worked on.",
                    "보낸 쪽이 메시지가 처리될 때까지 자기 호출자를 기다리게 합니다.")).in(Setting.Topic.PERFORMANCE);
    public static final Setting FRESH_READS = Setting.question("freshReads", Text.of("Reads must be fresh", "최신 값을 읽어야 함"),
            Text.of("A user must see at once what was just saved, so an older copy will not do.",
                    "방금 저장한 것이 바로 보여야 하므로 조금 오래된 사본으로는 안 됩니다.")).in(Setting.Topic.DATA);
    public static final Setting ANALYTIC = Setting.flag("analytic", false, Text.of("Reports", "분석 조회"),
            Text.of("Reads much at once, for reports rather than for a user who waits.",
                    "기다리는 사용자가 아니라 보고서를 위해 한꺼번에 많이 읽습니다.")).in(Setting.Topic.DATA);
    public static final Setting ENDPOINT = Setting.choice("endpoint", List.of(
                    Setting.of("cluster", "Of the cluster", "클러스터"),
                    Setting.of("instance", "Of one instance", "인스턴스 하나"),
                    Setting.of("custom", "Custom", "사용자 지정")),
            Text.of("Address", "엔드포인트"),
            Text.of("Which address of a cluster is called: that of its writer and readers, of one instance, or of a chosen set.",
                    "클러스터의 어느 주소를 부르는지 정합니다. 쓰기·읽기 주소, 인스턴스 하나의 주소, 골라 묶은 주소가 있습니다.")).in(Setting.Topic.DATA);
    public static final Setting DURABLE = Setting.question("durable", Text.of("Must not be lost", "잃으면 안 됨"),
            Text.of("What is written there cannot be computed or fetched again from elsewhere.",
                    "여기에 쓴 것은 다른 데서 다시 만들거나 가져올 수 없습니다.")).in(Setting.Topic.DATA);
    public static final Setting STRATEGY = Setting.choice("strategy", List.of(
                    Setting.of("cache-aside", "Cache-aside: filled after a miss", "캐시 어사이드: 없을 때 채움"),
                    Setting.of("read-through", "Read-through: the cache asks the database", "리드 스루: 캐시가 조회"),
                    Setting.of("write-through", "Write-through: both at once", "라이트 스루: 둘 다 바로 씀"),
                    Setting.of("write-behind", "Write-behind: the database later", "라이트 비하인드: 데이터베이스는 나중에")),
            Text.of("Strategy", "캐시 전략"),
            Text.of("In which order cache and database are read and written. Write-behind answers before anything is saved.",
                    "캐시와 데이터베이스를 읽고 쓰는 순서입니다. 라이트 비하인드는 저장하기 전에 답합니다.")).in(Setting.Topic.DATA).orElse(null);
    public static final Setting FLUSH = Setting.number("flushSeconds", 10, 0, 86_400, Text.of("Saved after", "저장까지"),
            Text.of("Write-behind only: the longest that a write waits in the cache before the database has it.",
                    "라이트 비하인드에서 쓰기가 캐시에만 머무는 가장 긴 시간입니다.")).in(Setting.Topic.DATA).orElse(null);

    /** Every setting that a link may have. */
    public static final List<Setting> ALL = List.of(SOFT, WEIGHT, GROUP, CARRIES, CALLS_PER_READ, CALLS_PER_WRITE,
            CALLS_PER_REQUEST, RETRIES, TIMEOUT, BACKOFF, ANSWER_NEEDED, WAITS_FOR_RESULT, CACHED_BY, READS_ON_PRIMARY, FRESH_READS,
            ANALYTIC, ENDPOINT, DATASET, DURABLE, STRATEGY, FLUSH, MODE, PURPOSE, POLICY, HEALTH_CHECK, RECORD,
            APEX, LOCATION);

    /** The monthly quantities that a user may state for a link instead of what the workload implies. */
    public static final List<String> USAGE = List.of("transferGbPerMonth");

    private static final SettingTable TABLE = SettingTable.of(ALL);

    private LinkSettings() {
    }

    /** The setting with this name, or null. */
    public static @Nullable Setting find(String name) {
        return TABLE.find(name);
    }

    /** A link's settings that its kind gives a meaning. */
    public static List<Setting> forKind(LinkKind kind) {
        return switch (kind) {
            case RESOLVE -> List.of(POLICY, WEIGHT, HEALTH_CHECK, RECORD, APEX, LOCATION);
            case REQUEST -> List.of(SOFT, CALLS_PER_READ, CALLS_PER_WRITE, CALLS_PER_REQUEST, CARRIES, WEIGHT, GROUP, RETRIES, TIMEOUT,
                    BACKOFF, ANSWER_NEEDED);
            case READ, WRITE, READ_WRITE -> List.of(CALLS_PER_READ, CALLS_PER_WRITE, CALLS_PER_REQUEST, SOFT, CARRIES,
                    READS_ON_PRIMARY, FRESH_READS, ANALYTIC, ENDPOINT, DATASET, DURABLE, STRATEGY, FLUSH, CACHED_BY,
                    RETRIES, TIMEOUT, BACKOFF);
            case PUBLISH -> List.of(CALLS_PER_READ, CALLS_PER_WRITE, CALLS_PER_REQUEST, SOFT, CARRIES, RETRIES, TIMEOUT, BACKOFF,
                    WAITS_FOR_RESULT);
            case CONSUME -> List.of(WEIGHT);
            case REPLICATE -> List.of(MODE);
            case OPERATE -> List.of(PURPOSE);
            case NETWORK, PROTECT -> List.of();
        };
    }

    private static Setting calls(String name, Text label, Text help) {
        // Without a default: what one request calls depends on what it calls which the traffic engine knows.
        return Setting.number(name, 1, 0, 10_000, label, help).orElse(null).asAssumption();
    }
}
