export API_TOKEN=<<password a>>
