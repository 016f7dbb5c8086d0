export API_SECRET="<<password a>>"
