package org.tenfold.service;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What kind of thing a service is, for ports and rules that speak of kinds instead of single services. */
public enum Trait {
    /** Users outside AWS. */
    CLIENT,
    /** A server or tool that stands outside AWS, or into which the program does not look. */
    EXTERNAL,
    /** Answers names. */
    DNS,
    /** A content delivery network or another global front door. */
    EDGE,
    /** A load balancer. */
    BALANCER,
    /** A managed front for APIs. */
    API,
    /** Runs the user's code. */
    COMPUTE,
    /** Compute that AWS starts per call. */
    FUNCTION,
    /** Keeps rows, documents, graphs. */
    DATABASE,
    /** A database that speaks SQL over connections. */
    RELATIONAL,
    /** Copies of it in other Regions take writes too and send them to all others. */
    MULTI_ACTIVE,
    /** Keeps copies that may vanish. */
    CACHE,
    /** Keeps files or objects. */
    STORAGE,
    /** Keeps messages until a worker takes them. */
    QUEUE,
    /** Pushes messages to subscribers. */
    TOPIC,
    /** Stands inside a VPC with an address of its own. */
    VPC_RESIDENT,
    /** May be reached from the internet. */
    PUBLIC,
    /** Joins networks. */
    NETWORK,
    /** Protects others. */
    PROTECTION,
    /** Watches, saves, deploys. */
    OPERATIONS,
    /** Holds other components. */
    CONTAINER;

    /** A set of traits that is quick to ask: engines and rules do so for every component. */
    public static Set<Trait> setOf(Trait first, Trait... others) {
        return Collections.unmodifiableSet(EnumSet.of(first, others));
    }
}
