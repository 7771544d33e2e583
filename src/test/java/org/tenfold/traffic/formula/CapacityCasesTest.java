package org.tenfold.traffic.formula;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tenfold.design.Settings;
import org.tenfold.design.Workload;
import org.tenfold.pricing.Tiers;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Flow;
import org.tenfold.service.MonthlyUse;
import org.tenfold.service.formula.BillingMonth;
import org.tenfold.service.formula.BlockStorage;
import org.tenfold.service.formula.CapacityUnits;
import org.tenfold.service.formula.ConnectionLimit;
import org.tenfold.service.formula.CpuCredits;
import org.tenfold.service.formula.LoadBalancerUnits;
import org.tenfold.service.formula.UniversalScalability;
import org.tenfold.traffic.formula.ScalingPolicy.Simple;
import org.tenfold.traffic.formula.ScalingPolicy.TargetTracking;
import org.tenfold.traffic.formula.SojournPath.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every vector of the capacity reference against what the program uses: flows and months against the engine itself, the rest
 * against its formulas. Formulas that the reference knows and the program has no use for lie beside this test. An adapter turns
 * the input of a vector into calls and names their results as the vector does; names it does not give are information in the
 * vector.
 */
class CapacityCasesTest {

    /** Keys that inform a reader and are no results. */
    private static final Set<String> INFORMATION =
            Set.of("naiveSumOfQuantiles", "documented", "observedMs", "probWaitExact");

    private static final Map<String, Function<In, Map<String, Object>>> ADAPTERS = Map.ofEntries(
            entry("erlangB", in -> Map.of("blocking", Erlang.blocked(in.whole("servers"), in.number("offeredErlangs")))),
            entry("erlangC", in -> Map.of(
                    "probWait", mmc(in).sojourn().waitShare(),
                    "stable", mmc(in).stable())),
            entry("mmc", in -> Map.of(
                    "utilization", mmc(in).utilization(),
                    "probWait", mmc(in).sojourn().waitShare(),
                    "meanWait", mmc(in).sojourn().meanWaitSeconds(),
                    "meanSojourn", mmc(in).sojourn().meanSeconds(),
                    "meanQueueLength", mmc(in).meanQueueLength(),
                    "meanInSystem", mmc(in).meanInSystem())),
            entry("mmcSojournTail", in -> Map.of("probGreater", mmc(in).sojourn().tail(in.number("t")))),
            entry("mmcSojournQuantile", in -> percentiles(mmc(in).sojourn())),
            entry("mmcWaitQuantile", in -> Map.of(
                    "waitQuantile", mmc(in).sojourn().waitQuantileSeconds(in.number("p")))),
            entry("mg1", CapacityCasesTest::mg1),
            entry("allenCunneen", CapacityCasesTest::allenCunneen),
            entry("kingman", CapacityCasesTest::kingman),
            entry("ggcSojournQuantile", in -> percentiles(generalQueue(in).sojourn())),
            entry("mmcK", CapacityCasesTest::mmck),
            entry("mmcKWaitTail", in -> Map.of("probWaitGreater", finiteQueue(in).waitTail(in.number("t")))),
            entry("pathQuantile", CapacityCasesTest::path),
            entry("usl", CapacityCasesTest::scalability),
            entry("instancesForUtilization", in -> Map.of("instances", Sizing.forUtilization(in.number("arrivalRate"),
                    in.number("capacityPerInstance"), in.number("targetUtilization")))),
            entry("instancesForAzLoss", CapacityCasesTest::zoneLoss),
            entry("instancesForP99", CapacityCasesTest::objectiveSizing),
            entry("maxArrivalRate", CapacityCasesTest::largestArrival),
            entry("workload", CapacityCasesTest::workload),
            entry("propagate", in -> flowNames(flows(in))),
            entry("retryFactor", in -> Map.of(
                    "attemptsPerRequest", retries(in).attempts(),
                    "finalFailure", retries(in).finalFailure())),
            entry("trafficEquations", CapacityCasesTest::trafficEquations),
            entry("fanOut", in -> Map.of("deliveries", Retries.deliveriesPerSecond(in.number("publishRate"),
                    in.whole("subscribers"), in.number("deliverRetries")))),
            entry("littleConcurrency", in -> Map.of(
                    "concurrency", Concurrency.inside(in.number("rate"), in.number("residenceSeconds")))),
            entry("interactiveResponse", in -> Map.of("responseSeconds", Concurrency.interactiveResponseSeconds(
                    in.number("activeUsers"), in.number("thinkSeconds"), in.number("throughput")))),
            entry("cheHitRatio", CapacityCasesTest::che),
            entry("ttlHitRatio", in -> Map.of("hitRatio", CacheHitRatio.expiring(
                    in.number("requestRatePerObject"), in.number("ttlSeconds")))),
            entry("cpuCredits", CapacityCasesTest::credits),
            entry("unlimitedSurcharge", CapacityCasesTest::surcharge),
            entry("maxConnections", in -> Map.of(
                    "maxConnections", connectionLimit(in).forInstance(in.number("ramGiB")))),
            entry("maxConnectionsRaw", in -> Map.of(
                    "maxConnections", connectionLimit(in).forMemory(in.number("memBytes")))),
            entry("auroraMysqlMaxConnections", in -> Map.of(
                    "maxConnections", ConnectionLimit.AURORA_MYSQL.forMemory(in.number("memBytes")))),
            entry("connectionDemand", in -> Map.of("connections", ConnectionLimit.demand(
                    in.whole("appInstances"), in.whole("poolPerInstance"), in.whole("reserved")))),
            entry("gp3Limits", in -> Map.of(
                    "maxIopsForSize", BlockStorage.gp3IopsForSize(in.number("sizeGiB")),
                    "ok", in.number("provisionedIops") <= BlockStorage.gp3IopsForSize(in.number("sizeGiB")))),
            entry("effectiveIo", CapacityCasesTest::effectiveIo),
            entry("albLcu", CapacityCasesTest::applicationBalancer),
            entry("nlbNlcuTcp", in -> networkBalancer(LoadBalancerUnits.Protocol.TCP, in)),
            entry("nlbNlcuTls", in -> networkBalancer(LoadBalancerUnits.Protocol.TLS, in)),
            entry("rcu", in -> Map.of("rcu", CapacityUnits.reads(
                    in.number("opsPerSecond"), in.number("itemKB"), consistency(in)))),
            entry("wcu", in -> Map.of("wcu", CapacityUnits.writes(
                    in.number("opsPerSecond"), in.number("itemKB"), in.flag("transactional")))),
            entry("partitions", CapacityCasesTest::partitions),
            entry("hotKey", CapacityCasesTest::hotKey),
            entry("lambdaConcurrency", in -> Map.of(
                    "concurrency", Concurrency.inside(in.number("rps"), in.number("seconds")),
                    "rpsCapAt1000", Concurrency.lambdaLimitPerSecond(1_000, in.number("seconds")))),
            entry("lambdaRamp", in -> Map.of("secondsToReach", Concurrency.lambdaRampSeconds(
                    in.number("from"), in.number("to"), in.number("ratePer10s")))),
            entry("lambdaGbSeconds", in -> Map.of("gbSeconds", BillingMonth.lambdaGbSeconds(
                    in.number("invocationsPerMonth"), in.number("seconds"), in.number("memoryMB")))),
            entry("tokenBucket", CapacityCasesTest::tokenBucket),
            entry("backlog", CapacityCasesTest::backlog),
            entry("drainTime", in -> Map.of("seconds", new QueueBacklog(in.number("backlog"), in.number("capacity"))
                    .drainSeconds(in.number("arrivalRate")))),
            entry("fifoLimit", CapacityCasesTest::fifo),
            entry("s3Prefixes", in -> Map.of("prefixesNeeded", ServiceLimits.s3Prefixes(
                    in.number("getPerSecond"), in.number("putPerSecond")))),
            entry("natPorts", CapacityCasesTest::nat),
            entry("resolverPps", in -> Map.of(
                    "limit", ServiceLimits.RESOLVER_PACKETS_PER_SECOND,
                    "ok", in.number("lookupsPerSecondPerInstance") <= ServiceLimits.RESOLVER_PACKETS_PER_SECOND)),
            entry("nicUtilization", CapacityCasesTest::networkInterface),
            entry("estimateRttMs", CapacityCasesTest::distance),
            entry("diurnalExponent", CapacityCasesTest::dailyCurve),
            entry("batchMeansCi", CapacityCasesTest::batchMeans),
            entry("referenceDesign", CapacityCasesTest::referenceDesign),
            entry("simulateDay", CapacityCasesTest::simulateDay),
            entry("noFlap", CapacityCasesTest::flapping),
            entry("slowUtilization", in -> Map.of("slowUtilization",
                    Mmc.largestArrivalPerSecond(in.number("serviceRate"), in.number("workers"), in.number("slo"),
                            in.number("percentile")) / (in.number("serviceRate") * in.number("workers")))),
            entry("lcuHours", CapacityCasesTest::balancerHours),
            entry("tieredCost", CapacityCasesTest::tieredCost),
            entry("monthlyQuantities", CapacityCasesTest::monthlyQuantities),
            entry("fargateHours", in -> Map.of(
                    "vcpuHours", in.number("tasksAverage") * in.number("vcpu") * BillingMonth.HOURS,
                    "gbHours", in.number("tasksAverage") * in.number("gb") * BillingMonth.HOURS)),
            entry("storageGbMonth", CapacityCasesTest::storage),
            entry("auroraIo", in -> Map.of("ioPerMonth", BillingMonth.auroraOperations(
                    in.number("readMissesPerSecond"), in.number("bufferMissRatio"), in.number("pagesPerRead"),
                    in.number("writesPerSecond"), in.number("ioPerWrite")))),
            entry("ladderRung", CapacityCasesTest::ladderRung));

    @TestFactory
    Stream<DynamicTest> reproduces() {
        return cases().map(vector -> DynamicTest.dynamicTest(vector.get("id").asString(), () -> {
            Map<String, Object> results = ADAPTERS.get(vector.get("function").asString())
                    .apply(new In(vector.get("in")));
            assertMatches(vector.get("out"), results, tolerance(vector.get("tol")), "");
        }));
    }

    @Test
    void everyFunctionOfTheReferenceHasAnAdapter() {
        Set<String> functions = new TreeSet<>();
        cases().forEach(vector -> functions.add(vector.get("function").asString()));
        assertThat(ADAPTERS.keySet()).containsExactlyInAnyOrderElementsOf(functions);
        assertThat(cases()).hasSize(160);
    }

    private static Mmc mmc(In in) {
        return new Mmc(in.number("arrivalRate"), in.number("serviceRate"), in.number("servers"));
    }

    private static Map<String, Object> mg1(In in) {
        GeneralQueue queue = GeneralQueue.mg1(in.number("arrivalRate"), in.number("meanService"),
                in.number("scvService"));
        return Map.of("utilization", queue.utilization(),
                "meanWait", queue.sojourn().meanWaitSeconds(),
                "meanSojourn", queue.sojourn().meanSeconds(),
                "meanQueueLength", queue.meanQueueLength());
    }

    private static GeneralQueue generalQueue(In in) {
        return new GeneralQueue(in.number("arrivalRate"), in.number("meanService"), in.number("servers"),
                in.number("scvArrival"), in.number("scvService"));
    }

    private static Map<String, Object> allenCunneen(In in) {
        Sojourn sojourn = generalQueue(in).sojourn();
        return Map.of("probWait", sojourn.waitShare(), "meanWait", sojourn.meanWaitSeconds(),
                "meanSojourn", sojourn.meanSeconds());
    }

    private static Map<String, Object> kingman(In in) {
        GeneralQueue queue = new GeneralQueue(in.number("arrivalRate"), in.number("meanService"), 1,
                in.number("scvArrival"), in.number("scvService"));
        return Map.of("approxWait", queue.sojourn().meanWaitSeconds(),
                "upperBoundWait", GeneralQueue.longestMeanWaitSeconds(in.number("arrivalRate"),
                        in.number("meanService"), in.number("scvArrival"), in.number("scvService")));
    }

    private static Mmck finiteQueue(In in) {
        return new Mmck(in.number("arrivalRate"), in.number("serviceRate"), in.whole("servers"), in.whole("capacity"));
    }

    private static Map<String, Object> mmck(In in) {
        Mmck queue = finiteQueue(in);
        return Map.of("probEmpty", queue.empty(), "probReject", queue.rejected(),
                "throughput", queue.throughputPerSecond(), "meanInSystem", queue.meanInSystem(),
                "meanQueueLength", queue.meanQueueLength(), "meanSojourn", queue.meanSojournSeconds(),
                "meanWait", queue.meanWaitSeconds(), "utilization", queue.utilization());
    }

    private static Map<String, Object> path(In in) {
        List<Visit> visits = new ArrayList<>();
        in.node("stations").forEach(station -> visits.add(new Visit(
                new Mmc(in.number("arrivalRate"), station.get("serviceRate").asDouble(),
                        station.get("servers").asDouble()).sojourn(), 1)));
        double constant = DoubleStream.of(in.numbers("constantDelays")).sum();
        return percentiles(new SojournPath(constant, visits));
    }

    private static Map<String, Object> percentiles(ResponseTime time) {
        return Map.of("mean", time.meanSeconds(), "p50", time.quantileSeconds(0.5),
                "p95", time.quantileSeconds(0.95), "p99", time.quantileSeconds(0.99));
    }

    private static Map<String, Object> scalability(In in) {
        UniversalScalability law = new UniversalScalability(in.number("gamma"), in.number("alpha"), in.number("beta"));
        return Map.of("throughput", law.throughputPerSecond(in.number("n")), "speedup", law.speedup(in.number("n")),
                "peakAt", law.peakAt(), "amdahlLimit", law.amdahlLimitPerSecond());
    }

    private static Map<String, Object> zoneLoss(In in) {
        double arrival = in.number("arrivalRate");
        double capacity = in.number("capacityPerInstance");
        int instances = Sizing.forZoneLoss(arrival, capacity, in.number("maxUtilizationAfterLoss"), in.whole("zones"));
        int left = Sizing.leftAfterZoneLoss(instances, in.whole("zones"));
        return Map.of("instances", instances, "afterLoss", left,
                "utilizationBefore", arrival / (instances * capacity),
                "utilizationAfter", arrival / (left * capacity));
    }

    private static Map<String, Object> objectiveSizing(In in) {
        double arrival = in.number("arrivalRate");
        double service = in.number("serviceRate");
        int workers = in.whole("workersPerInstance");
        IntFunction<ResponseTime> fleet = in.text("balancing").equals("split")
                ? n -> Balancing.RANDOM.sojourn(arrival, service, workers, n)
                : n -> new Mmc(arrival, service, (double) n * workers).sojourn();
        int fewest = Sizing.forUtilization(arrival, service * workers, 1);
        int instances = Sizing.forObjective(fewest, 1_000, fleet, in.number("slo"), in.number("percentile"));
        return Map.of("instances", instances,
                "p99", fleet.apply(instances).quantileSeconds(in.number("percentile")),
                "utilization", arrival / (service * workers * instances));
    }

    private static Map<String, Object> largestArrival(In in) {
        double arrival = Mmc.largestArrivalPerSecond(in.number("serviceRate"), in.number("servers"), in.number("slo"),
                in.number("percentile"));
        return Map.of("maxArrivalRate", arrival,
                "utilization", arrival / (in.number("serviceRate") * in.number("servers")));
    }

    private static Workload users(In in) {
        return new Workload(Settings.of("users", in.number("registeredUsers")).with("dailyActiveShare", in.number("dauRatio"))
                .with("requestsPerActiveUserPerDay", in.number("requestsPerDauPerDay")).with("peakFactor", in.number("peakFactor")));
    }

    private static Map<String, Object> workload(In in) {
        Workload users = users(in);
        return Map.of("dau", users.activeUsers(), "requestsPerDay", users.requestsPerDay(),
                "avgRps", users.averagePerSecond(), "peakRps", users.peakPerSecond(),
                "requestsPerMonth", users.averagePerSecond() * MonthlyUse.SECONDS);
    }

    /** The drawing of a vector under its load. */
    private static WebApplication flows(In in) {
        boolean composed = in.node("replicas").isObject();
        double dynamicShare = 1 - in.number("staticShare");
        return WebApplication.of(Sketch.of(WebApplication.drawing(in.number("cdnHitStatic"), in.number("cacheHit"),
                composed ? in.inside("replicas").whole("count") : in.whole("replicas"), in.number("queriesPerReadMiss"),
                in.number("queriesPerWrite")))
                .users(in.number("peakRps")).workload("dailyActiveShare", 1).workload("requestsPerActiveUserPerDay", 86_400)
                .workload("peakFactor", 1).workload("uploadsPerActiveUserPerDay", 0).workload("staticShare", in.number("staticShare"))
                .workload("writeShare", in.number("writeShare") / dynamicShare));
    }

    private static Map<String, Object> flowNames(WebApplication flows) {
        return Map.of("edge", flows.peak("cdn"), "s3", flows.peak("files"), "alb", flows.peak("alb"),
                "app", flows.peak("app"), "cacheLookups", flows.lookups(), "cacheMisses", flows.misses(),
                "replicaQpsEach", flows.peak("replica1"), "primaryQps", flows.peak("db"));
    }

    private static Retries retries(In in) {
        return new Retries(in.number("failureProbability"), in.whole("maxRetries"));
    }

    private static Map<String, Object> trafficEquations(In in) {
        Set<String> names = new TreeSet<>();
        in.node("external").properties().forEach(property -> names.add(property.getKey()));
        in.node("routing").properties().forEach(property -> names.addAll(List.of(property.getKey().split("->"))));
        List<String> nodes = List.copyOf(names);
        double[] external = new double[nodes.size()];
        double[][] visits = new double[nodes.size()][nodes.size()];
        in.node("external").properties()
                .forEach(property -> external[nodes.indexOf(property.getKey())] = property.getValue().asDouble());
        in.node("routing").properties().forEach(property -> {
            String[] ends = property.getKey().split("->");
            visits[nodes.indexOf(ends[0])][nodes.indexOf(ends[1])] = property.getValue().asDouble();
        });
        double[] rates = TrafficEquations.arrivalsPerSecond(external, visits).orElseThrow();
        Map<String, Object> results = new TreeMap<>();
        for (String node : nodes) {
            results.put(node, rates[nodes.indexOf(node)]);
        }
        return results;
    }

    private static Map<String, Object> che(In in) {
        CacheHitRatio cache = CacheHitRatio.leastRecentlyUsed(in.whole("objects"), in.number("zipf"),
                in.whole("cacheObjects"));
        return Map.of("characteristicTime", cache.characteristicRequests(), "hitRatio", cache.hitRatio());
    }

    private static Map<String, Object> credits(In in) {
        CpuCredits credits = new CpuCredits(in.number("vcpus"), in.number("baseline"));
        double spent = credits.spentPerHour(in.number("utilization"));
        return Map.of("earnPerHour", credits.earnedPerHour(), "spendPerHour", spent,
                "hoursUntilExhausted", credits.hoursUntilExhausted(in.number("utilization"), in.number("balance")),
                "accruedPerHour", credits.earnedPerHour() - spent);
    }

    private static Map<String, Object> surcharge(In in) {
        double hours = new CpuCredits(in.number("vcpus"), in.number("baseline"))
                .surplusVcpuHours(in.number("averageUtilization"), in.number("hours"));
        return Map.of("surplusVcpuHours", hours, "surcharge", hours * in.number("pricePerVcpuHour"));
    }

    private static ConnectionLimit connectionLimit(In in) {
        return switch (in.text("engine")) {
            case "postgres" -> ConnectionLimit.POSTGRESQL;
            case "aurora-postgres" -> ConnectionLimit.AURORA_POSTGRESQL;
            case "mysql" -> ConnectionLimit.MYSQL;
            default -> throw new IllegalArgumentException(in.text("engine"));
        };
    }

    private static Map<String, Object> effectiveIo(In in) {
        BlockStorage volume = new BlockStorage(in.number("volumeIops"), in.number("volumeMiBs"));
        BlockStorage instance = new BlockStorage(in.number("instanceBaselineIops"), in.number("instanceBaselineMiBs"));
        return Map.of("effectiveIops", volume.behind(instance).iopsAt(in.number("ioKiB")));
    }

    private static Map<String, Object> applicationBalancer(In in) {
        LoadBalancerUnits units = LoadBalancerUnits.application(in.number("newConnPerSecond"),
                in.number("activeConnections"), in.number("gbPerHour"), in.number("requestsPerSecond"),
                in.number("rules"));
        double hourlyPrice = 0.0225 + units.units() * 0.008;
        return Map.of("new", units.fromNewConnections(), "active", units.fromActiveConnections(),
                "bytes", units.fromBytes(), "rules", units.fromRules(), "lcu", units.units(), "hourly", hourlyPrice);
    }

    private static Map<String, Object> networkBalancer(LoadBalancerUnits.Protocol protocol, In in) {
        return Map.of("nlcu", LoadBalancerUnits.network(protocol, in.number("newConnPerSecond"),
                in.number("activeConnections"), in.number("gbPerHour")).units());
    }

    private static CapacityUnits.Consistency consistency(In in) {
        return switch (in.text("consistency")) {
            case "strong" -> CapacityUnits.Consistency.STRONG;
            case "eventual" -> CapacityUnits.Consistency.EVENTUAL;
            case "tx" -> CapacityUnits.Consistency.TRANSACTIONAL;
            default -> throw new IllegalArgumentException(in.text("consistency"));
        };
    }

    private static Map<String, Object> partitions(In in) {
        int throughput = CapacityUnits.partitionsForThroughput(in.number("rcu"), in.number("wcu"));
        int size = CapacityUnits.partitionsForSize(in.number("storageGB"));
        return Map.of("byThroughput", throughput, "bySize", size, "partitions", Math.max(throughput, size));
    }

    private static Map<String, Object> hotKey(In in) {
        double reads = CapacityUnits.reads(in.number("keyReadsPerSecond"), in.number("itemKB"), consistency(in));
        double writes = CapacityUnits.writes(in.number("keyWritesPerSecond"), in.number("itemKB"), false);
        double load = CapacityUnits.partitionLoad(reads, writes);
        return Map.of("rcu", reads, "wcu", writes, "partitionLoad", load, "throttled", load >= 1);
    }

    private static Map<String, Object> tokenBucket(In in) {
        TokenBucket bucket = new TokenBucket(in.number("rate"), in.number("burst"));
        return Map.of(
                "secondsBeforeThrottle", bucket.secondsUntilThrottled(in.number("offered"), in.number("startTokens")),
                "rejectedPerSecondAfter", bucket.rejectedPerSecond(in.number("offered")));
    }

    private static Map<String, Object> backlog(In in) {
        QueueBacklog end = QueueBacklog.empty(in.whole("workers"), in.number("serviceSeconds"))
                .after(in.number("durationSeconds"), in.number("arrivalRate"));
        return Map.of("capacity", end.capacityPerSecond(), "backlogEnd", end.messages(),
                "oldestAgeSeconds", end.oldestAgeSeconds());
    }

    private static Map<String, Object> fifo(In in) {
        double calls = ServiceLimits.batchedCallsPerSecond(in.number("messagesPerSecond"), in.number("batch"));
        return Map.of("apiCallsPerSecond", calls, "withinLimit", calls <= ServiceLimits.FIFO_CALLS_PER_SECOND);
    }

    private static Map<String, Object> nat(In in) {
        double connections = Concurrency.inside(in.number("newConnPerSecondToOneDestination"),
                in.number("holdSeconds"));
        double limit = ServiceLimits.natConnections(in.whole("ips"));
        return Map.of("simultaneous", connections, "limit", limit, "ok", connections <= limit);
    }

    private static Map<String, Object> networkInterface(In in) {
        double gbps = ServiceLimits.gigabitsPerSecond(in.number("rpsPerInstance"), in.number("bytesPerResponse"));
        return Map.of("gbps", gbps, "utilization", gbps / in.number("baselineGbps"));
    }

    private static Map<String, Object> distance(In in) {
        double[] from = in.numbers("fromLatLon");
        double[] to = in.numbers("toLatLon");
        Place place = new Place(from[0], from[1]);
        Place other = new Place(to[0], to[1]);
        return Map.of("km", place.kmTo(other), "rttMs", place.roundTripMs(other));
    }

    private static Map<String, Object> dailyCurve(In in) {
        DailyCurve curve = DailyCurve.of(1, in.number("peakToAverage"), in.number("troughToPeak"), 0);
        return Map.of("exponent", curve.shape().exponent(),
                "rateAtPeakPlus6hOverPeak", curve.rateAt(6) / curve.peakPerSecond());
    }

    private static Map<String, Object> batchMeans(In in) {
        BatchMeans interval = BatchMeans.of(in.numbers("batchMeans"), in.number("confidence"));
        return Map.of("mean", interval.mean(), "stdev", interval.standardDeviation(),
                "tQuantile", interval.tQuantile(), "halfWidth", interval.halfWidth());
    }

    private static Map<String, Object> referenceDesign(In in) {
        WebApplication flows = flows(in);
        Map<String, Double> use = Map.of(
                "app", appStation(in, flows, 1).utilization(),
                "replica", replicaStation(in, flows, 1).utilization(),
                "primary", primaryStation(in, flows, 1).utilization());
        Map.Entry<String, Double> bottleneck =
                use.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        double saturation = 1 / bottleneck.getValue();
        double largest = RootFinder.crossing(
                scale -> times(in, flows, scale).get("dynamic").tail(0.150) - 0.01, 0, saturation, 1e-7);
        Map<String, Object> results = new TreeMap<>(Map.of("utilization", use, "flows", flowNames(flows),
                "bottleneck", bottleneck.getKey(), "saturationScale", saturation,
                "maxScaleForDynamicP99of150ms", largest));
        times(in, flows, 1).forEach((kind, time) -> results.put(kind, percentiles(time)));
        return results;
    }

    private static Mmc appStation(In in, WebApplication flows, double scale) {
        In app = in.inside("app");
        return new Mmc(scale * flows.peak("app") / app.number("instances"), 1 / app.number("serviceSeconds"),
                app.number("workers"));
    }

    private static Mmc replicaStation(In in, WebApplication flows, double scale) {
        In replicas = in.inside("replicas");
        return new Mmc(scale * flows.peak("replica1"), 1 / replicas.number("serviceSeconds"), replicas.number("workers"));
    }

    private static Mmc primaryStation(In in, WebApplication flows, double scale) {
        In primary = in.inside("primary");
        return new Mmc(scale * flows.peak("db"), 1 / primary.number("serviceSeconds"), primary.number("workers"));
    }

    /** Response times of the reference design by kind of request, at a multiple of its load. */
    private static Map<String, ResponseTime> times(In in, WebApplication flows, double scale) {
        In delay = in.inside("delays");
        Visit app = new Visit(appStation(in, flows, scale).sojourn(), 1);
        Visit replica = new Visit(replicaStation(in, flows, scale).sojourn(), in.number("queriesPerReadMiss"));
        Visit primary = new Visit(primaryStation(in, flows, scale).sojourn(), in.number("queriesPerWrite"));
        double hop = delay.number("hopAz");
        double edge = delay.number("clientEdge") + delay.number("edgeServe");
        double toApp = delay.number("clientEdge") + delay.number("edgeRegion") + delay.number("alb") + hop;
        double toCache = toApp + delay.number("cache");

        var staticHit = new SojournMix.Kind(flows.peak("cdn") * in.number("staticShare") - flows.peak("files"),
                new SojournPath(edge, List.of()));
        var staticMiss = new SojournMix.Kind(flows.peak("files"),
                new SojournPath(edge + delay.number("edgeRegion") + delay.number("s3FirstByte"), List.of()));
        var readHit = new SojournMix.Kind(flows.lookups() - flows.misses(),
                new SojournPath(toCache, List.of(app)));
        var readMiss = new SojournMix.Kind(flows.misses(),
                new SojournPath(toCache + in.number("queriesPerReadMiss") * hop, List.of(app, replica)));
        var write = new SojournMix.Kind(flows.peak("app") - flows.lookups(),
                new SojournPath(toApp + in.number("queriesPerWrite") * hop, List.of(app, primary)));
        return Map.of("dynamicRead", new SojournMix(List.of(readHit, readMiss)),
                "write", write.path(),
                "dynamic", new SojournMix(List.of(readHit, readMiss, write)),
                "all", new SojournMix(List.of(staticHit, staticMiss, readHit, readMiss, write)));
    }

    private static Map<String, Object> simulateDay(In in) {
        DailyCurve curve = DailyCurve.of(in.number("averageRps"), in.number("peakToAverage"),
                in.number("troughToPeak"), in.number("peakHour"));
        ScalingGroup group = new ScalingGroup(in.number("capacityPerInstance"), in.whole("min"), in.whole("max"),
                in.whole("initial"), in.whole("launchMinutes"), in.whole("warmupMinutes"), 1);
        In flash = in.inside("flash");
        FlashCrowd crowd = flash.node().isObject()
                ? new FlashCrowd(flash.number("factor"), flash.whole("startMinute"), flash.whole("endMinute"))
                : FlashCrowd.NONE;
        AutoScalingDay day = AutoScalingDay.simulate(curve, crowd, group, policy(in.inside("policy")),
                in.number("slowUtilization"));
        double price = in.number("pricePerInstanceHour");
        List<Map<String, Object>> hourly = new ArrayList<>();
        for (int hour = 0; hour < 24; hour += 3) {
            AutoScalingDay.Minute minute = day.minutes().get(hour * 60);
            hourly.add(Map.of("hour", hour, "rate", minute.ratePerSecond(), "inService", minute.serving(),
                    "utilization", minute.utilization()));
        }
        return Map.ofEntries(
                entry("instanceHours", day.instanceHours()), entry("maxInstances", day.mostInstances()),
                entry("requests", day.requests()), entry("droppedRequests", day.droppedRequests()),
                entry("droppedShare", day.droppedShare()), entry("minutesWithDrops", day.minutesWithDrops()),
                entry("slowRequests", day.slowRequests()), entry("slowMinutes", day.slowMinutes()),
                entry("scaleOutEvents", day.scaleOuts()), entry("scaleInEvents", day.scaleIns()),
                entry("finalInstances", day.finalInstances()), entry("fixedFleet", day.fixedFleet()),
                entry("fixedInstanceHours", day.fixedInstanceHours()), entry("saving", day.saving()),
                entry("cost", day.instanceHours() * price), entry("fixedCost", day.fixedInstanceHours() * price),
                entry("hourly", hourly));
    }

    private static ScalingPolicy policy(In in) {
        if (in.text("type").equals("target")) {
            return new TargetTracking(in.number("target"), in.whole("outPeriods"), in.whole("inPeriods"),
                    in.number("scaleInFraction"), in.number("maxInFraction"));
        }
        return new Simple(in.number("high"), in.number("low"), in.whole("step"), in.whole("outPeriods"),
                in.whole("inPeriods"), in.whole("cooldownMinutes"));
    }

    private static Map<String, Object> flapping(In in) {
        Simple policy = new Simple(in.number("high"), in.number("low"), in.whole("step"), 5, 5, 5);
        return Map.of("stable", policy.steady(in.whole("min")),
                "utilizationAfterOut", policy.percentAfterGrowing(in.whole("min")));
    }

    private static Map<String, Object> balancerHours(In in) {
        DailyCurve curve = DailyCurve.of(in.number("averageRps"), in.number("peakToAverage"),
                in.number("troughToPeak"), in.number("peakHour"));
        DoubleFunction<LoadBalancerUnits> unitsAt = rate -> {
            double connections = rate * in.number("connectionsPerRequest");
            return LoadBalancerUnits.application(connections,
                    Concurrency.inside(connections, in.number("connectionSeconds")),
                    rate * in.number("kbPerRequest") * 3_600 / 1e6, rate, in.number("rules"));
        };
        LoadBalancerUnits average = unitsAt.apply(in.number("averageRps"));
        return Map.of("lcuHours", LoadBalancerUnits.hoursPerMonth(curve::meanOfHour, unitsAt),
                "dominant", average.dominant().name().toLowerCase(Locale.ROOT),
                "lcuHoursFromAverage", average.units() * BillingMonth.HOURS);
    }

    private static Map<String, Object> tieredCost(In in) {
        List<Tiers.Tier> tiers = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        for (JsonNode tier : in.node("tiers")) {
            BigDecimal to = tier.get("upToGB").isNull() ? null : tier.get("upToGB").decimalValue();
            tiers.add(new Tiers.Tier(from, to, tier.get("price").decimalValue()));
            from = to;
        }
        return Map.of("cost", new Tiers(tiers).cost(in.node("gb").decimalValue()).doubleValue());
    }

    private static Map<String, Object> monthlyQuantities(In in) {
        double dynamic = in.number("pageViewsPerDau") * in.number("dynamicPerView");
        double files = in.number("pageViewsPerDau") * in.number("staticPerView");
        Sketch sketch = Sketch.of(WebApplication.drawing(in.number("cdnHitStatic"), in.number("cacheHit"), 0,
                        in.number("queriesPerReadMiss"), in.number("queriesPerWrite"),
                        "db >replicate> tokyo:region[region=ap-northeast-1]/copy:rds[role=replica, zones=a]"))
                .users(in.number("dau")).workload("dailyActiveShare", 1).workload("requestsPerActiveUserPerDay", dynamic + files)
                .workload("staticShare", files / (dynamic + files)).workload("writeShare", in.number("writeShare"))
                .workload("uploadsPerActiveUserPerDay", in.number("uploadsPerDau")).workload("uploadKb", in.number("uploadKB"))
                .workload("dynamicKb", in.number("dynamicKB")).workload("staticKb", in.number("staticKB"))
                .workload("requestKb", in.number("requestKB")).workload("rowKb", in.number("rowKB"))
                .workload("logKb", in.number("logKBPerRequest")).workload("readResultKb", in.number("readResultKB"))
                .workload("writeStatementKb", in.number("writeStatementKB")).workload("cacheValueKb", in.number("cacheValueKB"));
        WebApplication month = WebApplication.of(sketch);
        Flow requests = month.month("cdn").calls();
        Flow origin = month.monthOver("cdn", "files");
        Flow balanced = month.month("alb").calls();
        Flow cached = month.monthOver("app", "cache");
        return Map.ofEntries(
                entry("requests", requests.calls()), entry("dynamicRequests", requests.reads() + requests.writes()),
                entry("staticRequests", requests.statics()), entry("writes", requests.writes()),
                entry("cdnEgressGB", requests.bytesOut() / 1e9), entry("originToCdnStaticGB", origin.bytesOut() / 1e9),
                entry("s3Gets", origin.calls()), entry("albGB", (balanced.bytesIn() + balanced.bytesOut()) / 1e9),
                // Of a cache the side of the server is billed, of a database both sides are. What fills the cache crosses zones too,
                // which the reference leaves out.
                entry("crossAzGB", month.billed("Data between zones", "app-to-cache") * cached.bytesOut() / (cached.bytesIn() + cached.bytesOut())
                        + month.billed("Data between zones", "app-to-db") / 2),
                entry("dbGrowthGB", month.month("db").writtenGb()), entry("replicationGB", month.monthOver("db", "copy").bytesIn() / 1e9),
                entry("s3GrowthGB", month.month("files").writtenGb()), entry("s3Puts", month.monthOver("app", "files").calls()),
                entry("logGB", month.billed("Log ingestion", null)));
    }

    private static Map<String, Object> storage(In in) {
        double gbMonths = BillingMonth.storageGbMonths(in.number("startGB"), in.number("growthGBPerMonth"),
                in.number("months"));
        return Map.of("endGB", in.number("startGB") + in.number("growthGBPerMonth") * in.number("months"),
                "averageGB", gbMonths / in.number("months"), "gbMonths", gbMonths);
    }

    private static Map<String, Object> ladderRung(In in) {
        Workload users = users(in);
        Sketch sketch = Sketch.of(WebApplication.drawing(0.95, 0.8, 0, 2, 3));
        for (Map.Entry<String, Object> given : users.given().asMap().entrySet()) {
            sketch = sketch.workload(given.getKey(), (Double) given.getValue());
        }
        WebApplication month = WebApplication.of(sketch);
        double dynamic = in.number("dynamicShare");
        return Map.ofEntries(
                entry("dau", users.activeUsers()), entry("avgRps", users.averagePerSecond()),
                entry("peakRps", users.peakPerSecond()), entry("peakFactor", users.peakFactor()),
                entry("avgDynamicRps", users.averagePerSecond() * dynamic),
                entry("peakDynamicRps", month.peak("app")),
                entry("egressGBMonth", month.month("cdn").calls().bytesOut() / 1e9), entry("dbGrowthGBMonth", month.month("db").writtenGb()),
                entry("s3GrowthGBMonth", month.month("files").writtenGb()), entry("logGBMonth", month.billed("Log ingestion", null)),
                entry("peak10xDynamicRps", 10 * month.peak("app")));
    }

    private static double tolerance(JsonNode tolerance) {
        return tolerance.has("rel") ? tolerance.get("rel").asDouble() : 0;
    }

    /** Compares what the vector asks for, nested values included. */
    private static void assertMatches(JsonNode expected, Object actual, double relative, String where) {
        switch (expected) {
            case JsonNode node when node.isObject() -> node.properties().forEach(property -> {
                String key = property.getKey();
                if (!INFORMATION.contains(key)) {
                    assertThat(((Map<?, ?>) actual).keySet().contains(key)).as("result %s/%s", where, key).isTrue();
                    assertMatches(property.getValue(), ((Map<?, ?>) actual).get(key), relative, where + "/" + key);
                }
            });
            case JsonNode node when node.isArray() -> {
                assertThat((List<?>) actual).as(where).hasSize(node.size());
                for (int i = 0; i < node.size(); i++) {
                    assertMatches(node.get(i), ((List<?>) actual).get(i), relative, where + "/" + i);
                }
            }
            case JsonNode node when node.isNumber() && actual instanceof Integer whole ->
                    assertThat((double) whole).as(where).isEqualTo(node.asDouble());
            case JsonNode node when node.isNumber() -> assertThat((Double) actual).as(where)
                    .isCloseTo(node.asDouble(), within(relative * Math.abs(node.asDouble())));
            case JsonNode node when node.isBoolean() -> assertThat(actual).as(where).isEqualTo(node.asBoolean());
            case JsonNode node when node.isNull() ->
                    assertThat((Double) actual).as(where + " has no finite value").isInfinite();
            default -> assertThat(actual).as(where).isEqualTo(expected.asString());
        }
    }

    private static Stream<JsonNode> cases() {
        try (InputStream in = CapacityCasesTest.class.getResourceAsStream("capacity-cases.json")) {
            List<JsonNode> cases = new ArrayList<>();
            JsonMapper.shared().readTree(in).get("cases").forEach(cases::add);
            return cases.stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The input of a vector. */
    private record In(JsonNode node) {

        JsonNode node(String key) {
            return node.path(key);
        }

        In inside(String key) {
            return new In(node.path(key));
        }

        double number(String key) {
            return node.get(key).asDouble();
        }

        int whole(String key) {
            return node.get(key).asInt();
        }

        boolean flag(String key) {
            return node.get(key).asBoolean();
        }

        String text(String key) {
            return node.get(key).asString();
        }

        double[] numbers(String key) {
            List<Double> numbers = new ArrayList<>();
            node.get(key).forEach(number -> numbers.add(number.asDouble()));
            return numbers.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
