package org.tenfold.service;

/** What a component does with the traffic that reaches it; the traffic engine has one rule for each. */
public enum Behaviour {
    /** Sends requests: users. */
    SOURCE,
    /** Answers name queries and decides who gets the requests: Route 53. */
    NAMES,
    /** Passes each request to one of its alternatives: load balancers. */
    SPREAD,
    /** Answers some requests itself and passes the rest on: CloudFront. */
    SHIELD,
    /** Works on each request and calls what it links to: EC2, Lambda, API Gateway. */
    CALL,
    /** Answers and calls nothing: databases, S3. */
    ANSWER,
    /** Answers lookups so that its caller need not ask the database: ElastiCache. */
    SIDE_CACHE,
    /** Takes messages and gives them to workers later: SQS. The sender waits only for the taking. */
    QUEUE,
    /** Pushes every message to every subscriber: SNS. */
    FAN_OUT,
    /**
     * Signs users in, once a day and not with every request: Cognito. Whom it asks in turn, it asks at every sign-in.
     */
    SIGN_IN,
    /** Not on the path of requests. */
    NONE
}
