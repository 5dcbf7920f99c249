package org.primum.charter.regulation;

import java.util.List;

/// The standards and implementation specifications of 45 CFR 164.308, 164.310 and 164.312, as the
/// matrix of Appendix A to Subpart C of Part 164 lists them, and the general rules that say how to
/// read them.
final class HipaaSecurityRule {
  private static final String PROVISIONS =
      """
      164.306(a) | standard | General requirements
        Keep electronic health information confidential, unaltered and available, and guard it against hazards and misuse that can reasonably be foreseen.
      164.306(d)(3) | standard | Addressable implementation specifications
        Assess each addressable specification: implement it where reasonable and appropriate; otherwise document why not, and implement an equivalent alternative where that is.
      164.308(a)(1)(i) | standard | Security management process
        Prevent, detect, contain and correct security violations by policy.
      164.308(a)(1)(ii)(A) | required | Risk analysis
        Assess accurately and thoroughly what could happen to the information.
      164.308(a)(1)(ii)(B) | required | Risk management
        Reduce those risks to a reasonable and appropriate level.
      164.308(a)(1)(ii)(C) | required | Sanction policy
        Apply sanctions to members of the workforce who break the policies.
      164.308(a)(1)(ii)(D) | required | Information system activity review
        Review audit logs, access reports and incident tracking regularly.
      164.308(a)(2) | standard | Assigned security responsibility
        Name the security official who answers for the policies.
      164.308(a)(3)(i) | standard | Workforce security
        Give access to those who need it and keep out those who do not.
      164.308(a)(3)(ii)(A) | addressable | Authorization and/or supervision
        Authorise or supervise people who work with the information or where it is.
      164.308(a)(3)(ii)(B) | addressable | Workforce clearance procedure
        Determine that a person's access is appropriate.
      164.308(a)(3)(ii)(C) | addressable | Termination procedures
        End access when employment ends or access is no longer appropriate.
      164.308(a)(4)(i) | standard | Information access management
        Authorise access in keeping with the Privacy Rule.
      164.308(a)(4)(ii)(A) | required | Isolating health care clearinghouse functions
        Keep a clearinghouse's information apart from the larger organisation.
      164.308(a)(4)(ii)(B) | addressable | Access authorization
        Say how access is granted, e.g. to a workstation, program or process.
      164.308(a)(4)(ii)(C) | addressable | Access establishment and modification
        Establish, document, review and modify a user's right of access.
      164.308(a)(5)(i) | standard | Security awareness and training
        Train the whole workforce, management included.
      164.308(a)(5)(ii)(A) | addressable | Security reminders
        Remind people of security from time to time.
      164.308(a)(5)(ii)(B) | addressable | Protection from malicious software
        Guard against, detect and report malicious software.
      164.308(a)(5)(ii)(C) | addressable | Log-in monitoring
        Watch log-in attempts and report discrepancies.
      164.308(a)(5)(ii)(D) | addressable | Password management
        Create, change and safeguard passwords.
      164.308(a)(6)(i) | standard | Security incident procedures
        Address security incidents by policy.
      164.308(a)(6)(ii) | required | Response and reporting
        Identify, answer, mitigate and document security incidents.
      164.308(a)(7)(i) | standard | Contingency plan
        Be ready for emergencies that damage systems with health information.
      164.308(a)(7)(ii)(A) | required | Data backup plan
        Create and keep retrievable exact copies.
      164.308(a)(7)(ii)(B) | required | Disaster recovery plan
        Restore any loss of data.
      164.308(a)(7)(ii)(C) | required | Emergency mode operation plan
        Keep critical processes going while in emergency mode.
      164.308(a)(7)(ii)(D) | addressable | Testing and revision procedures
        Test and revise the contingency plans from time to time.
      164.308(a)(7)(ii)(E) | addressable | Applications and data criticality analysis
        Weigh how critical each application and its data are to the other plans.
      164.308(a)(8) | standard | Evaluation
        Evaluate periodically, and when circumstances change, whether policies meet the rule.
      164.308(b)(1) | standard | Business associate contracts and other arrangements
        Let a business associate handle the information only with satisfactory assurances.
      164.308(b)(3) | required | Written contract or other arrangement
        Document those assurances in a contract or other arrangement.
      164.310(a)(1) | standard | Facility access controls
        Limit physical access to systems and the places that house them.
      164.310(a)(2)(i) | addressable | Contingency operations
        Allow access to facilities for restoring data in an emergency.
      164.310(a)(2)(ii) | addressable | Facility security plan
        Guard facility and equipment against intrusion, tampering and theft.
      164.310(a)(2)(iii) | addressable | Access control and validation procedures
        Validate people's access to facilities by role, visitors and testers included.
      164.310(a)(2)(iv) | addressable | Maintenance records
        Document repairs to doors, locks and other parts that bear on security.
      164.310(b) | standard | Workstation use
        Say what is done at a workstation, how, and in which surroundings.
      164.310(c) | standard | Workstation security
        Restrict workstations physically to authorised users.
      164.310(d)(1) | standard | Device and media controls
        Govern how hardware and media with health information come, go and move.
      164.310(d)(2)(i) | required | Disposal
        Dispose of the information and of what it is stored on.
      164.310(d)(2)(ii) | required | Media re-use
        Remove the information before media are used again.
      164.310(d)(2)(iii) | addressable | Accountability
        Record movements of hardware and media, and who answers for them.
      164.310(d)(2)(iv) | addressable | Data backup and storage
        Copy the information before equipment is moved.
      164.312(a)(1) | standard | Access control
        Let only persons and programs with granted rights reach the information.
      164.312(a)(2)(i) | required | Unique user identification
        Give each user a unique name or number, to identify and track them.
      164.312(a)(2)(ii) | required | Emergency access procedure
        Provide a way to obtain needed information in an emergency.
      164.312(a)(2)(iii) | addressable | Automatic logoff
        End a session after a set time without activity.
      164.312(a)(2)(iv) | addressable | Encryption and decryption
        Encrypt and decrypt the information at rest.
      164.312(b) | standard | Audit controls
        Record and examine activity in systems that hold the information.
      164.312(c)(1) | standard | Integrity
        Protect the information from improper alteration or destruction.
      164.312(c)(2) | addressable | Mechanism to authenticate electronic protected health information
        Corroborate that the information was not altered or destroyed without authority.
      164.312(d) | standard | Person or entity authentication
        Verify that whoever seeks access is who they claim to be.
      164.312(e)(1) | standard | Transmission security
        Guard the information against unauthorised access while it is transmitted.
      164.312(e)(2)(i) | addressable | Integrity controls
        Make sure that improper modification in transit is detected.
      164.312(e)(2)(ii) | addressable | Encryption
        Encrypt the information in transit where appropriate.
      """;

  private HipaaSecurityRule() {}

  static List<Provision> provisions() {
    return Provision.table("45 CFR ", PROVISIONS);
  }
}
