package org.tenfold.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Setting;
import org.tenfold.design.Settings;
import org.tenfold.text.Text;

/**
 * What a kind of component is. One implementation in one file says everything about it; nothing else in the program names
 * the service, except rules that are about it. Implementations have no state.
 */
public interface Service {

    /** What it is called and how it is shown. */
    ServiceInfo info();

    /** The id in the design file, such as {@code rds}. */
    default String id() {
        return info().id();
    }

    /** Its name in the domain documents and in cfn-like catalogues, such as {@code RDS_INSTANCE}. */
    default String domainName() {
        return info().domainName();
    }

    /** AWS's name, such as "Amazon RDS". */
    default Text title() {
        return info().title();
    }

    /** The name on a tile and in the palette, such as "RDS". */
    default Text shortName() {
        return info().shortName();
    }

    /** What it is for, in one or two sentences. */
    default Text summary() {
        return info().summary();
    }

    default Category category() {
        return info().category();
    }

    /** The icon's literal in the Material Design 2 pack, such as {@code mdi2d-database}. */
    default String glyph() {
        return info().glyph();
    }

    default Set<Trait> traits() {
        return info().traits();
    }

    /** What CloudFormation says of it, the main type first; empty if it knows none. */
    default List<ResourceType> resources() {
        return info().resources();
    }

    /** What CloudFormation calls it, the main type first. */
    default List<String> cloudFormationTypes() {
        return resources().stream().map(ResourceType::name).distinct().toList();
    }

    default boolean has(Trait trait) {
        return traits().contains(trait);
    }

    /** The level at which AWS keeps it; settings can change it, as a function that is attached to a VPC. */
    Scope scope(Settings settings);

    /** What is set on one that is drawn in a VPC: some things stand in one only if somebody attaches them, and who draws them there does. */
    default Settings drawnInVpc(Settings settings) {
        return settings;
    }

    /** If it is a container: the level that its contents then are at. */
    default Optional<Scope> encloses() {
        return Optional.empty();
    }

    /** How many zones it uses with these settings, and whether a zone box around it confines it. */
    default ZoneUse zoneUse(Settings settings) {
        return ZoneUse.ONE;
    }

    /** Whether what it bills depends on where its links lead, so that its parts must know ({@link Part#targets}). */
    default boolean looksAhead() {
        return false;
    }

    /**
     * Whether one with these settings is a share of something that all such parts of a VPC have together, or of a Region where no
     * VPC is drawn, so that only the first of them bills it ({@link Part#shares}).
     */
    default boolean isShared(Settings settings) {
        return false;
    }

    /** How many calls a request makes to it where the link does not say. */
    default double usualCalls() {
        return 1;
    }

    /** Whether requests for files may be meant for it, where nothing else takes them. */
    default boolean servesFiles() {
        return true;
    }

    /** The size in kB of the pieces in which it writes messages that it gathers; 0 for what gathers none. */
    default double gatheredKb(Part part) {
        return 0;
    }

    /** What a user may set, in the order of the inspector. */
    List<Setting> settings();

    /** The setting with this name, or null. */
    default @Nullable Setting find(String name) {
        for (Setting setting : settings()) {
            if (setting.name().equals(name)) {
                return setting;
            }
        }
        return null;
    }

    /**
     * The setting with this name.
     *
     * @throws IllegalArgumentException if the service has none, which is a mistake in the program
     */
    default Setting setting(String name) {
        Setting setting = find(name);
        if (setting == null) {
            throw new IllegalArgumentException("The service " + id() + " has no setting " + name);
        }
        return setting;
    }

    /** Names of the monthly quantities that a user may state instead of what the workload implies, as in its charges. */
    default List<String> usageNames() {
        return List.of();
    }

    /** Ready-made forms beside the plain one. */
    default List<Preset> presets() {
        return List.of();
    }

    /**
     * Ids of what people usually draw next once it stands there, the likeliest first: what it is linked to, or, for a container,
     * what stands in it. Empty where nothing is usual.
     */
    default List<String> usuallyNext() {
        return List.of();
    }

    /** Which links it accepts. */
    Ports ports();

    /** What it does with traffic. */
    default Behaviour behaviour(Part part) {
        return Behaviour.NONE;
    }

    /** How it carries traffic. */
    default Capacity capacity(Part part) {
        return Capacity.UNLIMITED;
    }

    /** How it deals requests to the machines behind it, for balancers. */
    default Station.Balancing balancing(Part part) {
        return Station.Balancing.RANDOM;
    }

    /**
     * Connections that it holds open to each database that it calls, with all its machines at their greatest number: pools
     * open them whatever the traffic. Zero for what keeps none.
     */
    default double connectionsOpened(Part part) {
        return 0;
    }

    /** Connections that it takes at a time; infinite where none are counted. */
    default double connectionsTaken(Part part) {
        return Double.POSITIVE_INFINITY;
    }

    /** Seconds until it stops sending requests to a target that has failed, for what chooses among targets. */
    default double detectionSeconds(Part part) {
        return 0;
    }

    /**
     * Seconds by which its copies in another Region are usually late, and so what is lost with its Region at least (resilience
     * reference 3.3): a minute where nothing better is published, as for read replicas.
     */
    default double copyLagSeconds(Part part) {
        return 60;
    }

    /** How it fails. */
    default Failure failure(Part part) {
        return Failure.NEVER;
    }

    /** What it bills; empty only where AWS charges nothing. */
    default List<Charge> charges(Part part) {
        return List.of();
    }

    /** Why AWS bills nothing for it, whatever is set; null where some setting makes it bill something. */
    default @Nullable Text whyFree() {
        return null;
    }

    /** The setting that says most about this component, for the line under its name: "db.t3.medium". Empty for none. */
    default String keyFact(Part part) {
        return "";
    }

    /** How many machines, shards or copies the tile's count shows; 1 shows nothing. */
    default int count(Part part) {
        return 1;
    }
}
