package org.tenfold.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.pricing.Machine;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Failure.Recovery;
import org.tenfold.service.formula.CpuCredits;
import org.tenfold.text.Text;

/**
 * What machines, tasks and nodes that run the user's own code have in common: what a request costs them, how many there are,
 * how they fail and what their hours cost. CPU demands are assumptions of the capacity reference (1.1, 1.2), meant to be
 * replaced by what the user measures.
 */
public final class Servers {

    /** What a dynamic request costs. */
    public static final Setting REQUEST = Setting.number("requestMs", 10, 0.001, 600_000, Text.of("CPU per request", "요청당 CPU"),
            Text.of("Milliseconds of one vCPU that a dynamic request, or a job of a worker, takes: 2 for light code, 10 for an ordinary API, 50 for heavy pages. Measure it.",
                    "동적 요청이나 작업 하나가 쓰는 vCPU 시간(ms)입니다. 가벼운 코드 2, 보통 API 10, 무거운 페이지 50입니다. 직접 측정하는 것이 좋습니다."))
            .in(Topic.PERFORMANCE).asFirst().asAssumption();
    /** What a static file costs. */
    public static final Setting FILE = Setting.number("staticFileMs", 0.5, 0.001, 10_000, Text.of("CPU per file", "파일당 CPU"),
            Text.of("Milliseconds of one vCPU that serving a static file takes.",
                    "정적 파일 하나를 보내는 데 쓰는 vCPU 시간(ms)입니다.")).in(Topic.PERFORMANCE).asAssumption();
    /** Where sessions are kept. */
    public static final Setting SESSIONS = Setting.choice("sessionStore", List.of(
                    Setting.of("none", "No sessions", "세션 없음"),
                    Setting.of("local-memory", "Memory of this server", "이 서버의 메모리"),
                    Setting.of("external", "Outside, in a cache or table", "외부 캐시나 테이블"),
                    Setting.of("jwt", "Signed token at the client", "클라이언트의 서명된 토큰")),
            Text.of("Sessions", "세션"),
            Text.of("Where it keeps who is signed in. Sessions in its memory are lost with it.",
                    "로그인 상태를 두는 곳입니다. 서버 메모리에 두면 서버와 함께 사라집니다.")).in(Topic.DATA).orElse(null);
    /** Where files of users go. */
    public static final Setting UPLOADS = Setting.choice("uploadsTo", List.of(
                    Setting.of("none", "No uploads", "업로드 없음"),
                    Setting.of("local-disk", "Disk of this server", "이 서버의 디스크"),
                    Setting.of("s3", "S3", "S3"),
                    Setting.of("efs", "EFS", "EFS")),
            Text.of("Uploads", "업로드"),
            Text.of("Where files of users go. Files on its disk are missing on every other server.",
                    "사용자의 파일을 두는 곳입니다. 서버 디스크에 두면 다른 서버에서는 보이지 않습니다.")).in(Topic.DATA).orElse(null);
    /** Whether it runs timed jobs. */
    public static final Setting CRON = Setting.flag("cron", false, Text.of("Timed jobs", "예약 작업"),
            Text.of("Runs jobs by its own clock, such as a nightly letter. Each copy of it runs them too.",
                    "매일 밤 보내는 메일처럼 자기 시계로 작업을 실행합니다. 똑같은 서버마다 함께 실행됩니다.")).in(Topic.OPERATION);
    /** Whether it caches by itself. */
    public static final Setting LOCAL_CACHE = Setting.flag("localCache", false, Text.of("Cache in its memory", "메모리 내 캐시"),
            Text.of("Keeps copies of changing data in its own memory, which other servers do not see.",
                    "바뀌는 데이터의 사본을 자기 메모리에 둡니다. 다른 서버에서는 보이지 않습니다.")).in(Topic.DATA);
    /** Whether a message that comes twice does no harm. */
    public static final Setting IDEMPOTENT = Setting.question("idempotent", Text.of("Repeats do no harm", "반복해도 안전함"),
            Text.of("A message that is delivered twice has the effect of one, because it remembers what is done or may do it again.",
                    "같은 메시지가 두 번 와도 한 번 처리한 것과 같습니다. 처리한 것을 기억하거나 다시 해도 되는 일입니다.")).in(Topic.DATA);
    /** Whether it refuses what is too much. */
    public static final Setting SHEDS = Setting.flag("shedsLoad", false, Text.of("Sheds load", "초과 요청 거절"),
            Text.of("Refuses at once what it or the parts behind it cannot take, instead of letting all wait.",
                    "자신이나 뒤에 있는 구성 요소가 감당하지 못할 요청은 기다리게 하지 않고 바로 거절합니다.")).in(Topic.PERFORMANCE);
    /** The metric of scaling that is the CPU. */
    public static final String CPU = "cpu";
    /** What scaling follows. */
    public static final Setting METRIC = Setting.choice("metric", List.of(
                    Setting.of(CPU, "CPU", "CPU"),
                    Setting.of("network", "Network", "네트워크"),
                    Setting.of("requests", "Requests per target", "대상당 요청"),
                    Setting.of("backlog", "Messages waiting per worker", "작업자당 대기 메시지")),
            Text.of("Scales by", "확장 지표"),
            Text.of("The figure that its policy follows; how many run, and so the price, follow it over the simulated day.",
                    "확장 정책이 따르는 지표입니다. 하루 시뮬레이션에서 실행하는 수와 그 요금이 이 지표를 따릅니다.")).in(Topic.SCALING);
    /** How many requests a machine gets that scales by them; the number of the example in the EC2 Auto Scaling User Guide. */
    public static final Setting TARGET_REQUESTS = Setting.number("targetRequestsPerMinute", 1000, 1, 1e9,
            Text.of("Target of requests", "요청 목표"),
            Text.of("If it scales by requests: how many one gets in a minute (ALBRequestCountPerTarget).",
                    "요청 수를 지표로 쓸 때 하나가 1분에 받는 요청 수입니다(ALBRequestCountPerTarget).")).in(Topic.SCALING).asAssumption();
    /** How much a machine sends or receives that scales by that. */
    public static final Setting TARGET_NETWORK = Setting.number("targetNetworkKbPerSecond", 10_000, 1, 1e8,
            Text.of("Target of network", "네트워크 목표"),
            Text.of("If it scales by network: kB that one receives or sends in a second, whichever is more (NetworkIn, NetworkOut).",
                    "네트워크를 지표로 쓸 때 하나가 1초에 받거나 보내는 양(kB) 가운데 큰 쪽입니다(NetworkIn, NetworkOut).")).in(Topic.SCALING).asAssumption();
    /**
     * How many messages wait for a worker that scales by them; EC2 Auto Scaling User Guide, "Scaling policy based on Amazon SQS":
     * the longest delay that is accepted over the time that one takes, in its example 10 s over 0.1 s.
     */
    public static final Setting TARGET_BACKLOG = Setting.number("targetBacklog", 100, 1, 1e9,
            Text.of("Target of messages", "대기 메시지 목표"),
            Text.of("If it scales by waiting messages: how many may wait for each worker. The longest delay you accept over the time that a message takes.",
                    "대기 메시지를 지표로 쓸 때 작업자 하나에 기다려도 되는 메시지 수입니다. 허용하는 지연을 메시지 하나의 처리 시간으로 나눈 값입니다."))
            .in(Topic.SCALING).asAssumption();
    /** What those speak who call it without a balancer in between. */
    public static final Setting LISTENER = Setting.choice("listener", List.of(
                    Setting.of("https", "HTTPS", "HTTPS"),
                    Setting.of("http", "HTTP, unencrypted", "HTTP (암호화 없음)")),
            Text.of("Listener", "리스너"),
            Text.of("The protocol that users speak to it where no load balancer stands before it.",
                    "앞에 로드 밸런서가 없을 때 사용자가 쓰는 프로토콜입니다.")).in(Topic.SECURITY).orElse(null);
    /** Where it takes the passwords of databases from. */
    public static final Setting SECRETS = Setting.choice("secrets", List.of(
                    Setting.of("secrets-manager", "Secrets Manager", "Secrets Manager"),
                    Setting.of("parameter-store", "Parameter Store, encrypted", "Parameter Store (암호화)"),
                    Setting.of("iam", "None: it signs in with its role", "없음: 역할로 로그인"),
                    Setting.of("environment", "Environment variables", "환경 변수"),
                    Setting.of("inline", "In the code or image", "코드나 이미지 안")),
            Text.of("Passwords", "비밀번호 보관"),
            Text.of("Where it has the passwords of databases from.", "데이터베이스 비밀번호를 가져오는 곳입니다."))
            .in(Topic.SECURITY).orElse(null);
    /** How it proves to AWS who it is. */
    public static final Setting CREDENTIALS = Setting.choice("credentials", List.of(
                    Setting.of("role", "IAM role", "IAM 역할"),
                    Setting.of("keys", "Access keys on its disk", "디스크의 액세스 키")),
            Text.of("Credentials", "자격 증명"),
            Text.of("How it proves to AWS services who it is.", "AWS 서비스에 자신을 증명하는 방법입니다.")).in(Topic.SECURITY).orElse(null);
    /** How users prove who they are. */
    public static final Setting SIGN_IN = Setting.choice("signIn", List.of(
                    Setting.of("none", "No sign-in", "로그인 없음"),
                    Setting.of("cognito", "Cognito", "Cognito"),
                    Setting.of("identity-provider", "Another identity provider", "다른 ID 공급자"),
                    Setting.of("own-passwords", "Passwords in your own database", "자체 데이터베이스의 비밀번호")),
            Text.of("Sign-in", "로그인"),
            Text.of("Who checks the passwords of users.", "사용자의 비밀번호를 확인하는 주체입니다.")).in(Topic.SECURITY).orElse(null);
    /** Connections to each database. */
    public static final Setting POOL = Setting.whole("poolSize", 10, 0, 10_000, Text.of("Database pool", "데이터베이스 풀"),
            Text.of("Connections that one instance keeps open to each database.",
                    "인스턴스 하나가 데이터베이스마다 열어 두는 연결 수입니다.")).in(Topic.PERFORMANCE).asAssumption();
    /** The least number that runs. */
    public static final Setting LEAST = Setting.whole("min", 2, 1, 10_000, Text.of("Minimum", "최소"),
            Text.of("How many always run.", "항상 실행하는 수입니다.")).in(Topic.SCALING).asFirst();
    /** The greatest number that runs. */
    public static final Setting MOST = Setting.whole("max", 4, 1, 10_000, Text.of("Maximum", "최대"),
            Text.of("How many run at the most; as many as the minimum for no scaling.",
                    "최대로 실행하는 수입니다. 최소와 같으면 늘리지 않습니다.")).in(Topic.SCALING).asFirst();
    /** The utilisation that scaling keeps. */
    public static final Setting TARGET = Setting.number("targetShare", 0.6, 0.01, 1, Text.of("Target", "목표"),
            Text.of("CPU utilisation that scaling keeps, if it goes by CPU.", "CPU를 지표로 쓸 때 자동 확장이 유지하는 CPU 사용률입니다.")).in(Topic.SCALING).asAssumption();

    /** What may be sent to them. */
    public static final Ports PORTS = Ports.NONE
            .accept(LinkKind.REQUEST, Trait.CLIENT, Trait.EDGE, Trait.BALANCER, Trait.API, Trait.COMPUTE, Trait.EXTERNAL)
            .accept(LinkKind.CONSUME, Trait.QUEUE)
            .accept(LinkKind.PUBLISH, Trait.TOPIC, Trait.COMPUTE)
            .accept(LinkKind.RESOLVE, Trait.DNS)
            .acceptFrom(LinkKind.PROTECT, "security-group", "iam-role")
            .accept(LinkKind.OPERATE, Trait.OPERATIONS, Trait.EXTERNAL, Trait.COMPUTE);

    private Servers() {
    }

    /** How many run at least. */
    public static int least(Part part) {
        return part.whole("min");
    }

    /** How many run at most. */
    public static int most(Part part) {
        return Math.max(least(part), part.whole("max"));
    }

    /** Whether their number follows the load. */
    public static boolean scales(Part part) {
        return most(part) > least(part);
    }

    /** The queue of their CPUs, of which each has so many. */
    public static Station station(Part part, double vcpus) {
        double dynamic = part.number("requestMs") / 1000;
        boolean cpu = !part.takes("metric") || part.is("metric", CPU);
        Scaling.Tracking tracking = new Scaling.Tracking(cpu ? part.number("targetShare") : 1);
        return Station.of(Text.name("CPU"), least(part), vcpus, new Demand(part.number("staticFileMs") / 1000, dynamic, dynamic))
                .growing(most(part), cpu ? tracking : watching(part::value, tracking)).dealt(Station.Balancing.ROUND_ROBIN);
    }

    /**
     * A policy under the metric that is set.
     *
     * @param settings values of settings by name
     * @param policy with thresholds of CPU, or of another metric as shares of its target
     */
    public static Scaling watching(Function<String, @Nullable Object> settings, Scaling.ByLoad policy) {
        return switch ((String) settings.apply("metric")) {
            case "network" -> watching(Scaling.Figure.KB_PER_SECOND, settings.apply(TARGET_NETWORK.name()), policy);
            case "requests" -> watching(Scaling.Figure.REQUESTS_PER_MINUTE, settings.apply(TARGET_REQUESTS.name()), policy);
            case "backlog" -> watching(Scaling.Figure.MESSAGES_WAITING, settings.apply(TARGET_BACKLOG.name()), policy);
            case null, default -> policy;
        };
    }

    private static Scaling watching(Scaling.Figure figure, @Nullable Object target, Scaling.ByLoad policy) {
        return new Scaling.Watching(figure, (Double) Objects.requireNonNull(target), policy);
    }

    /** The queue and the ceilings of machines of a type. */
    public static Capacity machines(Part part, Machine machine) {
        Station cpu = station(part, machine.vcpu());
        List<Limit> limits = new ArrayList<>();
        limits.add(new Limit(Text.of("Network", "네트워크"), Limit.GBIT, MachineLimits.of(machine).networkGbps() * most(part),
                flow -> Math.max(flow.bytesIn(), flow.bytesOut()) * 8 / 1e9, true, MachineLimits.SOURCE));
        MachineLimits.credits(machine).ifPresent(earned -> limits.add(new Limit(Text.of("CPU credits", "CPU 크레딧"), Limit.VCPU,
                earned.sustainedVcpus() * most(part),
                flow -> flow.statics() * cpu.perCall().staticSeconds() + flow.reads() * cpu.perCall().readSeconds()
                        + flow.writes() * cpu.perCall().writeSeconds(), false, MachineLimits.SOURCE)));
        return new Capacity(List.of(cpu), limits, Demand.NONE, Demand.of(1));
    }

    /**
     * Units that AWS replaces by itself, in another zone if there is one.
     *
     * @param replaceSeconds until a new one serves
     */
    public static Failure failure(Part part, double replaceSeconds, Text source) {
        Recovery unit = new Recovery(replaceSeconds, 0, Text.of("A new one is started in its place.", "그 자리에 새로 시작합니다."));
        Recovery zone = part.zones().size() > 1
                ? new Recovery(2 * replaceSeconds, 0, Text.of("The missing ones are started in the other zones.",
                        "부족한 만큼 다른 가용 영역에서 시작합니다."))
                : new Recovery(Double.POSITIVE_INFINITY, 0, Text.of("There is no other zone to start in.",
                        "시작할 다른 가용 영역이 없습니다."));
        return new Failure(new Failure.Units(least(part), 1, 0.995), source, unit, zone, Failure.lostRegion(false));
    }

    /** What machines that run on demand with Linux bill: their hours, CPU above the baseline, and a gp3 volume each. */
    public static List<Charge> charges(Part part, Machine machine, double volumeGib) {
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.running(Text.of("Instance hours", "인스턴스 시간"), PriceKey.ec2(machine.type()), part.region(),
                "instanceHoursPerMonth", PriceBook.HOURS_PER_MONTH, scales(part)));
        surplus(part, machine).ifPresent(charges::add);
        charges.add(Charge.running(Text.of("Volume", "볼륨"), PriceKey.of("ebs", "gp3_storage"), part.region(),
                "volumeGbPerMonth", volumeGib, scales(part)));
        charges.addAll(publicAddresses(part));
        return charges;
    }

    /** The public addresses of machines or tasks that stand in a public subnet, by which they reach the internet. */
    public static List<Charge> publicAddresses(Part part) {
        return Boolean.TRUE.equals(part.publicSubnet()) ? List.of(PublicAddresses.ofMachines(part, scales(part))) : List.of();
    }

    /** What burstable machines that buy credits pay above their baseline. */
    public static Optional<Charge> surplus(Part part, Machine machine) {
        Optional<CpuCredits> earned = MachineLimits.credits(machine);
        String dimension = machine.family().equals("t4g") ? "cpu_credits_t4g_unlimited" : "cpu_credits_t2_t3_t3a_unlimited";
        return earned.map(credits -> Charge.derived(Text.of("CPU above the baseline", "기준을 넘는 CPU"),
                PriceKey.of("ec2", dimension), part.region(), "surplusVcpuHoursPerMonth",
                use -> surplusVcpuHours(credits, use)));
    }

    /** The vCPU hours above the baseline that the machines of all stations buy in a month. */
    public static double surplusVcpuHours(CpuCredits credits, MonthlyUse use) {
        double hours = 0;
        for (MonthlyUse.Fleet fleet : use.fleets()) {
            hours += fleet.machines() * credits.surplusVcpuHours(fleet.utilization(), PriceBook.HOURS_PER_MONTH);
        }
        return hours;
    }
}
